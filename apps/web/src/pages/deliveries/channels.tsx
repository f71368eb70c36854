import { Button, Popconfirm } from 'antd';
import { useReminderSettings, useRemoveRobot, useRobots, useTestRobot } from '../../api/notify.ts';
import { ActOutcome } from '../../parts/act-outcome.tsx';
import { LightSign } from '../../parts/light-sign.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';
import { RobotForm } from './robot-form.tsx';

/** By what messages leave: the mail server, which the operator configures, and the robots, which an administrator keeps here. */
export function Channels() {
  const { robots: words, deliveries } = useWords();
  const unitName = useUnitNames();
  const query = useRobots(true);
  const settings = useReminderSettings();
  const test = useTestRobot();
  const remove = useRemoveRobot();
  const hasMail = settings.data?.isMailConfigured ?? false;
  return (
    <div className="channels">
      <section className="sheet pad"><h2>{words.mail}</h2><LightSign light={hasMail ? 'normal' : 'paused'} text={hasMail ? words.mailOn : words.mailOff} /> <span className="muted">{words.mailHint}</span></section>
      <section className="sheet pad">
        <h2>{words.title}</h2>
        <p className="muted">{words.hint}</p>
        <ActOutcome act={test} done={words.tested} testId="test-robot" />
        <ActOutcome act={remove} done={words.removed} testId="remove-robot" />
        <QueryState query={query} rows={2}>
          {(robots) => robots.length === 0 ? <Nothing title={words.none} hint={words.noneHint} /> : (
            <ul className="robots" data-testid="robots">
              {robots.map(({ id, kind, name, unitId, host, isSigned, createdBy }) => (
                <li key={id}>
                  <div>{name}<small>{[deliveries.channels[kind], unitId ? unitName(unitId) : words.wholeCity, host, isSigned && words.signed, words.addedBy(createdBy)].filter(Boolean).join(' · ')}</small></div>
                  <Button size="small" onClick={() => test.mutate(id)} data-testid="test-robot">{words.test}</Button>
                  <Popconfirm title={words.removeSure} okText={words.remove} cancelText={words.cancel} okButtonProps={{ danger: true, 'data-testid': 'remove-robot-sure' }} onConfirm={() => remove.mutate(id)}>
                    <Button size="small" danger data-testid="remove-robot">{words.remove}</Button>
                  </Popconfirm>
                </li>
              ))}
            </ul>
          )}
        </QueryState>
      </section>
      <RobotForm />
    </div>
  );
}
