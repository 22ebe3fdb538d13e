// What Tasklist, Cockpit, Admin and Welcome share: the product's name and the languages it is worked in.

// The web applications choose by the first language of the browser, too; a Chinese of any country is told in zh.
const readsChinese = (navigator.languages?.[0] ?? navigator.language).toLowerCase().split('-')[0] === 'zh';

/** The one of two texts that the reader reads. */
export const say = (english, chinese) => readsChinese ? chinese : english;

// Readers of the screen and the styles go by it; the vendor's page calls itself English.
document.documentElement.lang = say('en', 'zh-CN');

export default {
  app: { vendor: say('Complaint Desk', '投诉处理平台') },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: 'en' },
  // The login page would otherwise ask for the engine's own welcome page, which this product does not have.
  disableWelcomeMessage: true
};
