import { useState } from 'react';

/** A form that was open and is not possible any more, because somebody else acted: it must not vanish without a word. */
export function useLostVerb<Verb extends string>(chosen: Verb | undefined, verbs: Verb[]) {
  const [open, setOpen] = useState(chosen);
  const [lost, setLost] = useState<Verb>();
  if (open && !verbs.includes(open)) {
    setLost(open);
    setOpen(chosen);
  } else if (chosen !== open) {
    setOpen(chosen);
  }
  return { verb: lost, forget: () => setLost(undefined) };
}
