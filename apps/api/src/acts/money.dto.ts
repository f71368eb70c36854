import type { Currency, Money } from '#libs/domain/money.js';
import { AmountField, ChoiceField } from '../edge/field.decorators.js';

export class MoneyDto implements Money {
  @ChoiceField(['CNY', 'USD'], { example: 'CNY' })
  currency: Currency;

  @AmountField()
  amountMinor: number;
}
