export { default } from '../../../lib/complaint-desk/desk.js';
