import type { MatterQuery } from '../../api/matters.ts';

export const MATTER_KEYS = ['q', 'class', 'holder', 'level', 'status', 'light', 'territory', 'kind', 'raiser', 'open', 'sort', 'view', 'columns'] as const;
export type MatterFilter = Partial<Record<(typeof MATTER_KEYS)[number], string>>;

export type Openness = 'open' | 'ended' | 'all';

/** What is open, unless the address asks for what has ended; a chosen status says it by itself. */
export const opennessOf = ({ open, status }: MatterFilter): Openness => (open === 'ended' || open === 'all' ? open : status ? 'all' : 'open');

export const valuesOf = (text: string | undefined): string[] => text?.split(',').filter(Boolean) ?? [];

/** What the address asks for. A value that means nothing is refused by the server, which says so. */
export function matterQuery(filters: MatterFilter): MatterQuery {
  const { q, sort, view: _view, columns: _columns, open: _open, ...choices } = filters, openness = opennessOf(filters);
  return {
    q, sort, ...(openness !== 'all' && { isOpen: openness === 'open' }), ...Object.fromEntries(Object.entries(choices).map(([key, text]) => [key, valuesOf(text)])),
  } as MatterQuery;
}
