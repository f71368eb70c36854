export type Language = 'zh' | 'en';

const KEY = 'luodi.language';

export const storedLanguage = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'zh');
export const keepLanguage = (language: Language): void => localStorage.setItem(KEY, language);
export const acceptLanguage = (): string => (storedLanguage() === 'en' ? 'en' : 'zh-CN');
