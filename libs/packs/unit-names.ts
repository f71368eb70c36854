/** A name as it is compared: full-width and half-width forms, brackets, case and white space do not matter (domain.md §1.2, traps 4–6 and 12). */
export const normaliseName = (name: string): string =>
  name.normalize('NFKC').replace(/\s+/g, '').replace(/[[{【〔〖]/g, '(').replace(/[\]}】〕〗]/g, ')').toLowerCase();
