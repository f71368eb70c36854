import type { Light } from '../api/types.ts';
import { useRuleTable } from '../api/rules.ts';
import { useSpeech } from '../words/use-words.tsx';
import { QueryState } from './query-state.tsx';
import { WhyPopover } from './why-popover.tsx';
import { WhyRow } from './why-row.tsx';

const TABLE = 'traffic-light';

/** Opens the row of the present rules that gives a light; without one, how lights are given at all. */
export const LightWhy = ({ light }: { light?: Light }) => <WhyPopover testId={`why-${TABLE}`} content={<LightRule light={light} />} />;

function LightRule({ light }: { light: Light | undefined }) {
  const { words: { why, colon, light: names } } = useSpeech();
  const query = useRuleTable(TABLE);
  if (light === 'paused') return <p className="why-text">{why.paused}</p>;
  return (
    <QueryState query={query} rows={2}>
      {({ id, version, rows }) => {
        const rowsOf = rows.filter(({ outputs }) => !light || outputs[0] === `"${light}"`);
        return <>{rowsOf.map((row) => <div key={row.id}>{!light && <b>{names[(row.outputs[0] ?? '').replaceAll('"', '') as Light]}{colon}</b>}<WhyRow rule={{ table: id, version, row: row.id }} /></div>)}</>;
      }}
    </QueryState>
  );
}
