import type { BulletinView } from '../../api/types.ts';
import { useSpeech } from '../../words/use-words.tsx';

/** How far the city had come against the list when the bulletin was drafted. */
export function BulletinTargets({ targets }: Pick<BulletinView, 'targets'>) {
  const { words: { bulletins }, say } = useSpeech();
  return (
    <div className="scroll-x">
      <table className="bulletin-targets" data-testid="bulletin-targets">
        <thead><tr><th>{bulletins.target}</th><th>{bulletins.reached}</th><th>{bulletins.goal}</th></tr></thead>
        <tbody>{targets.map(({ id, label, value, goal }) => <tr key={id}><th scope="row">{say(label)}</th><td>{say(value)}</td><td>{say(goal)}</td></tr>)}</tbody>
      </table>
    </div>
  );
}
