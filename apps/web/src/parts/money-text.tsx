import type { Money } from '../api/types.ts';
import { useSpeech } from '../words/use-words.tsx';
import { moneyText } from './format.ts';
import './texts.css';

export function MoneyText({ money }: { money: Money }) {
  const { language } = useSpeech();
  const { short, full } = moneyText(money, language);
  return (
    <span className="money" title={full}>
      {short}
    </span>
  );
}
