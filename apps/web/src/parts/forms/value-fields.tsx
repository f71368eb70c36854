import { DatePicker, InputNumber, Select, Space } from 'antd';
import dayjs from 'dayjs';
import type { Currency, Money } from '../../api/types.ts';
import { useWords } from '../../words/use-words.tsx';

interface Field<T> {
  id?: string;
  value?: T;
  onChange?: (value: T | undefined) => void;
}

/** A date as the API writes it. */
export function DayField({ id, value, onChange, isPast = false, isAhead = false, isDisabled, placeholder, testId }: Field<string> & { isPast?: boolean; isAhead?: boolean; isDisabled?: boolean; placeholder?: string; testId?: string }) {
  return (
    <DatePicker id={id} style={{ width: '100%' }} value={value ? dayjs(value) : null} placeholder={placeholder} disabled={isDisabled} inputReadOnly
      onChange={(day) => onChange?.(day?.isValid() ? day.format('YYYY-MM-DD') : undefined)} minDate={isAhead ? dayjs() : undefined} maxDate={isPast ? dayjs() : undefined} data-testid={testId} />
  );
}

const MINOR_PER_WAN = 1_000_000;

/** Money in 万元, kept as an integer of fen. */
export function MoneyField({ id, value, onChange, fixed }: Field<Money> & { fixed?: Currency }) {
  const { fields } = useWords();
  const currency = fixed ?? value?.currency ?? 'CNY';
  const amount = value ? value.amountMinor / MINOR_PER_WAN : null;
  const change = (wan: number | null, of: Currency) => onChange?.(wan === null ? undefined : { currency: of, amountMinor: Math.round(wan * MINOR_PER_WAN) });
  return (
    <Space.Compact block>
      <InputNumber<number> id={id} style={{ width: '100%' }} min={0} max={100_000_000} precision={2} value={amount} controls={false} inputMode="decimal"
        onChange={(wan) => change(wan, currency)} data-testid="field-amount" />
      <Select<Currency> style={{ width: 108, flex: 'none' }} value={currency} disabled={fixed !== undefined} onChange={(of) => change(amount, of)} aria-label={fields.currency}
        options={[{ value: 'CNY', label: fields.wanUnit }, { value: 'USD', label: fields.wanUnitUSD }]} />
    </Space.Compact>
  );
}
