import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { BulletinSection, BulletinView, CommandAnswer } from '../../api/types.ts';
import { reportPath } from '../../parts/report-id.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech, useWords } from '../../words/use-words.tsx';
import { BulletinTargets } from './bulletin-targets.tsx';
import { SectionForm } from './section-form.tsx';

const PARTS = ['summary', 'measure', 'territory', 'unit', 'next'] as const;

interface Props {
  bulletin: BulletinView;
  onDone: (answer: CommandAnswer) => void;
}

/** The bulletin as it will be read, part by part; a section is edited where it stands. */
export function BulletinPaper({ bulletin, onDone }: Props) {
  const { bulletins } = useWords();
  const mayEdit = bulletin.may.includes('edit');
  return (
    <article className="sheet bulletin-paper" data-testid="bulletin-paper">
      {PARTS.map((part) => {
        // What was left out is of no interest to whoever reads it.
        const sections = bulletin.sections.filter((section) => section.part === part && (mayEdit || section.paragraphs.length > 0));
        if (sections.length === 0) return null;
        return (
          <section key={part}>
            <h2>{bulletins.parts[part]}</h2>
            {sections.map((section) => <Section key={section.key} bulletin={bulletin} section={section} mayEdit={mayEdit} onDone={onDone} />)}
            {part === 'summary' && bulletin.targets.length > 0 && <BulletinTargets targets={bulletin.targets} />}
          </section>
        );
      })}
    </article>
  );
}

function Section({ bulletin, section, mayEdit, onDone }: Props & { section: BulletinSection; mayEdit: boolean }) {
  const { words: { bulletins }, say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const tell = (answer: CommandAnswer) => { setOpen(false); onDone(answer); };
  const isAlone = section.part === 'summary' || section.part === 'next';
  return (
    <div className="bulletin-section" data-testid={`section-${section.key}`}>
      <div className="bulletin-title">
        {!isAlone && <h3>{say(section.title)}</h3>}
        {section.edited && <span className="tag">{bulletins.edited}</span>}
        {mayEdit && !isOpen && <Button size="small" type="text" icon={<EditOutlined />} onClick={() => setOpen(true)} data-testid={`edit-${section.key}`}>{bulletins.edit}</Button>}
      </div>
      {isOpen ? <SectionForm bulletin={bulletin} section={section} onDone={tell} onClose={() => setOpen(false)} /> : <Paragraphs section={section} />}
    </div>
  );
}

function Paragraphs({ section: { paragraphs } }: { section: BulletinSection }) {
  const { words: { bulletins }, say } = useSpeech();
  const unitName = useUnitNames();
  if (paragraphs.length === 0) return <p className="muted">{bulletins.empty}</p>;
  // Several paragraphs of one report in a row name it once.
  return paragraphs.map(({ text, submissionId, unitId }, index) => (
    <p key={index}>{say(text)}{submissionId && submissionId !== paragraphs[index + 1]?.submissionId && <> <Link className="said-by no-print" to={reportPath(submissionId)}>{bulletins.said(unitName(unitId ?? submissionId.split('/')[2]))}</Link></>}</p>
  ));
}
