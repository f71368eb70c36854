/** The conditions of a query and their parameters. */
export class Filter {
  readonly values: unknown[] = [];
  private readonly conditions: string[] = [];

  /** Takes a value and gives back its place in the statement. PostgreSQL has no text with a zero byte, so such a text finds what it finds without it. */
  value(value: string | number | boolean | string[] | undefined, type: string): string {
    return `$${this.values.push(withoutZero(value))}::${type}`;
  }

  where(condition: string): this {
    this.conditions.push(condition);
    return this;
  }

  /** The column is one of the values; nothing is asked when there are none. */
  oneOf(column: string, values: string | string[] | undefined): this {
    return values === undefined ? this : this.where(`${column} = any(${this.value([values].flat(), 'text[]')})`);
  }

  /** Every word occurs in the text. No pattern characters, and two Chinese characters are enough. */
  words(column: string, words: string[]): this {
    for (const word of words) this.where(`strpos(${column}, ${this.value(word, 'text')}) > 0`);
    return this;
  }

  get sql(): string {
    return this.conditions.length > 0 ? `where ${this.conditions.join(' and ')}` : '';
  }
}

const withoutZero = <T>(value: T): T =>
  (typeof value === 'string' ? value.replaceAll('\0', '') : Array.isArray(value) ? value.map(withoutZero) : value) as T;
