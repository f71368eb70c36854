import { Button } from 'antd';
import type { BulletinSection, BulletinView, CommandAnswer } from '../../api/types.ts';
import { CommandForm } from '../../parts/forms/command-form.tsx';
import { TextItem } from '../../parts/forms/text-fields.tsx';
import { useWords } from '../../words/use-words.tsx';

interface Props {
  bulletin: BulletinView;
  section: BulletinSection;
  onDone: (answer: CommandAnswer) => void;
  onClose: () => void;
}

const MAX_TEXT = 40_000;

const paragraphsOf = (text = ''): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** A section in Chinese, a paragraph a line. What somebody else changed meanwhile is not overwritten. */
export function SectionForm({ bulletin, section, onDone, onClose }: Props) {
  const { bulletins } = useWords();
  return (
    <div className="field-form">
      <CommandForm<{ text: string }> verb="edit" subject={{ bulletin: bulletin.period, fieldId: section.key }} version={bulletin.version} initial={{ text: section.paragraphs.map(({ text }) => text.zh).join('\n') }}
        toBody={({ text }) => ({ key: section.key, paragraphs: paragraphsOf(text) })} label={() => bulletins.save} onDone={onDone}>
        <TextItem name="text" title={bulletins.editHint} isRequired={false} rows={6} max={MAX_TEXT} />
      </CommandForm>
      <Button size="small" type="link" onClick={onClose}>{bulletins.cancel}</Button>
    </div>
  );
}
