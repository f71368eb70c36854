import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input, type RefSelectProps } from 'antd';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMatterSearch } from '../api/matters.ts';
import { useProjectSearch } from '../api/queries.ts';
import { useUnitOptions } from '../parts/unit-names.ts';
import { useWords } from '../words/use-words.tsx';
import { mayAsk, useCaller } from './caller.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** `/` comes here from anywhere. Projects and matters by the server, units from the pack; enter opens the ledger with the text as filter. */
export function SearchBox() {
  const words = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const box = useRef<RefSelectProps>(null);
  const asked = useDeferredValue(text.trim());
  const { data } = useProjectSearch(asked);
  const { data: found } = useMatterSearch(asked, mayAsk(useCaller(), 'matter:read'));
  const units = useUnitOptions((unit) => text.trim().length > 1 && [unit.label.zh, unit.label.en, ...unit.aliases].some((name) => name.includes(text.trim())));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const isTaken = useRef(false);
  const open = (to: string) => {
    isTaken.current = true;
    setText('');
    box.current?.blur();
    void navigate(to);
  };
  // Enter on a suggestion is told by onSelect, in the same keystroke; only when it was not, the text becomes the ledger's filter.
  const onEnter = () => {
    const q = text.trim();
    isTaken.current = false;
    requestAnimationFrame(() => !isTaken.current && q && open(`/projects?q=${encodeURIComponent(q)}`));
  };
  const projects = (data?.items ?? []).map((row) => ({ value: `/projects/${row.id}`, label: row.name + words.paren(row.code) }));
  const matters = (found?.items ?? []).map((row) => ({ value: `/matters/${row.id}`, label: row.title + words.paren(row.code) }));
  const places = units.slice(0, 5).map(({ value, label }) => ({ value: `/list?unit=${value}`, label }));
  const groups = [
    { label: words.nav.projects, options: projects },
    { label: words.nav.matters, options: matters },
    { label: words.nav.units, options: places },
  ].filter((group) => text.trim().length > 1 && group.options.length > 0);
  return (
    <AutoComplete ref={box} className="search" value={text} options={groups} onSelect={open} onChange={(value) => setText(value.startsWith('/') ? '' : value)} popupMatchSelectWidth={420} defaultActiveFirstOption={false}>
      <Input variant="filled" prefix={<SearchOutlined />} placeholder={words.nav.search} aria-label={words.nav.searchLabel} data-testid="search" onPressEnter={onEnter} />
    </AutoComplete>
  );
}
