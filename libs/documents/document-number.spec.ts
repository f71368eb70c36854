import { documentNumber } from './document-number.js';

describe('the number of a document', () => {
  it('has series, year in hexagonal brackets and a serial number without zeros', () => {
    expect(documentNumber('永招专班催', 2026, 12)).toBe('永招专班催〔2026〕12号');
    expect(documentNumber('永招专班通', 2027, 1)).toBe('永招专班通〔2027〕1号');
  });

  it.each([[1999, 1], [2100, 1], [2026.5, 1], [2026, 0], [2026, -1], [2026, 1.5], [2026, Number.NaN]])('is refused for year %p, number %p', (year, serial) => {
    expect(() => documentNumber('永招', year, serial)).toThrow(RangeError);
  });
});
