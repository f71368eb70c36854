import { Popover } from 'antd';
import type { Light } from '../api/types.ts';
import { useRuleTable } from '../api/rules.ts';
import { useSpeech } from '../words/use-words.tsx';
import { QueryState } from './query-state.tsx';
import { WhyRow } from './why-row.tsx';
import './texts.css';

const TABLE = 'traffic-light';

/** Opens the row of the present rules that gives a light; without one, how lights are given at all. */
export function LightWhy({ light }: { light?: Light }) {
  const { why } = useSpeech().words;
  return (
    <Popover title={why.title} content={<LightRule light={light} />} trigger="click" destroyOnHidden>
      <button type="button" className="why" onClick={(event) => event.stopPropagation()} data-testid={`why-${TABLE}`}>{why.link}</button>
    </Popover>
  );
}

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
