import desk, { say } from '../../../lib/complaint-desk/desk.js';

export default {
  ...desk,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: say('claims the selected task', '认领所选任务') },
    focusFilter: { key: 'ctrl+shift+f', description: say('goes to the first list of tasks', '转到第一个任务列表') },
    focusList: { key: 'ctrl+alt+l', description: say('goes to the first task of the list', '转到列表中的第一个任务') },
    focusForm: { key: 'ctrl+alt+f', description: say('goes to the first field of the form', '转到表单的第一个字段') }
  }
};
