import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { keepLanguage, storedLanguage, type Language } from '../api/language.ts';
import type { Label } from '../api/types.ts';
import { en } from './en.ts';
import { zh, type Words } from './zh.ts';

interface Speech {
  words: Words;
  language: Language;
  setLanguage: (language: Language) => void;
  /** The label in the reader's language. */
  say: (label: Label | undefined) => string;
}
const SpeechContext = createContext<Speech | undefined>(undefined);

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(storedLanguage);
  useEffect(() => {
    keepLanguage(language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({ words: language === 'zh' ? zh : en, language, setLanguage, say: (label) => (label ? label[language] || label.zh : '') }),
    [language],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('LanguageProvider is missing');
  return speech;
}

export const useWords = (): Words => useSpeech().words;
