import { CameraOutlined, InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { uploadEvidence } from '../../api/upload.ts';
import type { EvidenceReference } from '../../api/types.ts';
import { useWords } from '../../words/use-words.tsx';
import { useEvidenceKinds } from '../evidence-kinds.ts';
import { refusalText } from '../refusal-text.ts';
import { useIsPhone } from '../screen.ts';
import './file-field.css';
import { FileRow, PendingRow, type Pending } from './file-row.tsx';

const MAX_MB = 50;
const ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,.heic,.docx,.xlsx';

interface Props {
  value?: EvidenceReference[];
  onChange?: (value: EvidenceReference[]) => void;
  /** The kinds that are asked for; any other of the pack may be chosen too. */
  wanted?: string[];
  /** Whether a document may be marked as a pre-review opinion. */
  hasPreReview?: boolean;
}

/** Documents by drag, by choice or by camera. Each is sent at once; the form carries only what it is called and its hash. */
export function FileField({ value = [], onChange, wanted = [], hasPreReview = false }: Props) {
  const kinds = useEvidenceKinds().choicesFor(wanted);
  const words = useWords();
  const isPhone = useIsPhone();
  const [pending, setPending] = useState<Pending[]>([]);
  const [isOver, setOver] = useState(false);
  const latest = useRef(value);
  latest.current = value;
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const nextKind = () => wanted.find((kind) => !latest.current.some((file) => file.kind === kind && !file.isPreReview)) ?? wanted[0] ?? kinds[0]?.value ?? '';
  const set = (files: EvidenceReference[]) => {
    latest.current = files;
    onChange?.(files);
  };
  const update = (file: File, change: Partial<Pending>) => setPending((rows) => rows.map((row) => (row.file === file ? { ...row, ...change } : row)));
  const upload = async (file: File) => {
    if (file.size > MAX_MB * 1_048_576) return update(file, { problem: words.file.tooLarge(MAX_MB) });
    try {
      const stored = await uploadEvidence(file, (share) => update(file, { share }));
      setPending((rows) => rows.filter((row) => row.file !== file));
      if (!latest.current.some(({ id }) => id === stored.id)) set([...latest.current, { id: stored.id, name: stored.name, kind: nextKind() }]);
    } catch (error) {
      update(file, { problem: refusalText(error, words) });
    }
  };
  const add = (files: FileList | null) => {
    const chosen = [...(files ?? [])];
    setPending((rows) => [...rows, ...chosen.map((file) => ({ file, share: 0 }))]);
    chosen.forEach((file) => void upload(file));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <div className="files">
      <div className={isOver ? 'file-drop is-over' : 'file-drop'} onDrop={onDrop} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}>
        <button type="button" onClick={() => chooser.current?.click()}><InboxOutlined /> {words.file.drop}</button>
        {isPhone && <Button icon={<CameraOutlined />} onClick={() => camera.current?.click()}>{words.file.camera}</Button>}
        <small>{words.file.hint}</small>
      </div>
      <input ref={chooser} type="file" multiple hidden accept={ACCEPT} data-testid="file-input" onChange={(event) => { add(event.target.files); event.target.value = ''; }} />
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={(event) => { add(event.target.files); event.target.value = ''; }} />
      {pending.map((row) => (
        <PendingRow key={row.file.name + row.file.lastModified} pending={row} onRetry={() => { update(row.file, { problem: undefined, share: 0 }); void upload(row.file); }} onRemove={() => setPending((rows) => rows.filter(({ file }) => file !== row.file))} />
      ))}
      {value.map((file) => (
        <FileRow key={file.id} file={file} kinds={kinds} hasPreReview={hasPreReview}
          onChange={(changed) => set(value.map((other) => (other.id === file.id ? changed : other)))} onRemove={() => set(value.filter(({ id }) => id !== file.id))} />
      ))}
    </div>
  );
}
