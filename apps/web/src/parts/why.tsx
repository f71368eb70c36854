import type { RuleReference } from '../api/types.ts';
import { WhyPopover } from './why-popover.tsx';
import { WhyRow } from './why-row.tsx';

/** Opens the rule that decided something: its table, the row that was hit and what the row says. Nothing where no rule decided. */
export function Why({ rule }: { rule: RuleReference | undefined }) {
  if (!rule) return null;
  return <WhyPopover testId={`why-${rule.table}`} content={<WhyRow rule={rule} />} />;
}
