/** Projects that the overview counts: all but those that were given up. */
export const COUNTED_STATUSES = ['active', 'suspended', 'completed'];

/** The ledger's filters behind one number of the overview, as both the address of the page and the API write them. */
export const countedFilters = (narrowedTo: { stage?: string; light?: string; territory?: string } = {}): string =>
  Object.entries({ status: COUNTED_STATUSES.join(','), ...narrowedTo }).map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
