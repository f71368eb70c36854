/**
 * 发文字号: code of the series, year in 〔〕, serial number without leading zeros (GB/T 9704—2012, 7.2.5), e.g. 永招专班催〔2026〕12号.
 * Throws RangeError for what is no year or no serial number.
 */
export function documentNumber(series: string, year: number, serial: number): string {
  if (!Number.isInteger(year) || year < 2000 || year > 2099) throw new RangeError(`not a year: ${year}`);
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`not a serial number: ${serial}`);
  return `${series}〔${year}〕${serial}号`;
}
