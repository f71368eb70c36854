/** A row of short cells stays on one page; a row with long cells may have to break, or its end would be lost below the paper. */
export const fitsOnOnePage = (row: string[]): boolean => row.every((text) => text.length <= 200 && !text.includes('\n'));
