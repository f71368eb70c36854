import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { BASE } from '../../api/client.ts';
import type { MatterView } from '../../api/types.ts';
import { Day } from '../../parts/day.tsx';
import { EvidenceList } from '../../parts/evidence-list.tsx';
import { useMatterNames } from '../../parts/matter-names.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';

/** What was raised, in the words of whoever raised it. */
export function MatterFactsSheet({ matter }: { matter: MatterView }) {
  const words = useWords(), { matter: name } = words;
  const unitName = useUnitNames();
  const { causeOf } = useMatterNames();
  const { facts, formerHolderIds } = matter, { enterprise } = facts.raiser;
  const file = (format: string) => `${BASE}/matters/${matter.id}/document?format=${format}`;
  const rows: [string, ReactNode][] = [
    ...(facts.cause ? [[name.cause, causeOf(facts.classId, facts.cause)] as [string, ReactNode]] : []),
    [name.territory, unitName(facts.territoryId)],
    ...(facts.requestedOn ? [[name.requestedOn, <Day key="day" date={facts.requestedOn} />] as [string, ReactNode]] : []),
    ...(facts.about ? [[words.raise.about, <Link key="about" to={`/matters/${facts.about}`} data-testid="about">{name.open}</Link>] as [string, ReactNode]] : []),
    ...(facts.addresseeId ? [[name.addressee, unitName(facts.addresseeId)] as [string, ReactNode]] : []),
    ...(facts.documentNumber ? [[name.document, <>{facts.documentNumber} <a href={file('docx')} data-testid="slip-docx">{name.word}</a> <a href={file('pdf')} data-testid="slip-pdf">{name.pdf}</a></>] as [string, ReactNode]] : []),
    ...(enterprise?.contactName ? [[name.contact, [enterprise.contactName, enterprise.contactPhone].filter(Boolean).join(' ')] as [string, ReactNode]] : []),
    ...(formerHolderIds.length > 0 ? [[name.formerHolders, formerHolderIds.map(unitName).join(words.listComma)] as [string, ReactNode]] : []),
  ];
  return (
    <section className="sheet pad matter-facts-sheet" data-testid="matter-facts">
      <h2>{name.facts}</h2>
      <p className="said">{facts.description}</p>
      <dl className="facts">{rows.map(([title, value]) => <Row key={title} title={title}>{value}</Row>)}</dl>
      {facts.evidence.length > 0 && <EvidenceList subject={{ kind: 'matter', id: matter.id }} evidence={facts.evidence} />}
    </section>
  );
}

const Row = ({ title, children }: { title: string; children: ReactNode }) => <><dt>{title}</dt><dd>{children}</dd></>;
