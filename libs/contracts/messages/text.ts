/** The same words in both languages; Chinese leads. */
export interface Text {
  zh: string;
  en: string;
}

export type Language = keyof Text;

/** The first of our languages that the header accepts, by weight; Chinese when it names neither. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
    return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) };
  });
  const ours = wishes.filter(({ tag, weight }) => weight > 0 && /^(zh|en)\b/.test(tag));
  ours.sort((a, b) => b.weight - a.weight);
  return ours[0]?.tag.startsWith('en') ? 'en' : 'zh';
}

/** Fills `{name}` by parameters; a list is joined the way the language does it. */
export function fill(template: string, parameters: Record<string, unknown>, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (Array.isArray(value)) return value.join(language === 'zh' ? '、' : ', ');
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '—';
  });
}
