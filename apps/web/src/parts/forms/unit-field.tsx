import { Select } from 'antd';
import type { PackUnit } from '../../api/types.ts';
import { useUnitOptions } from '../unit-names.ts';

export function UnitField({ id, value, onChange, matches, testId, placeholder, allowClear = false, isDisabled }: {
  id?: string; value?: string; onChange?: (value: string | undefined) => void; matches?: (unit: PackUnit) => boolean; testId?: string; placeholder?: string; allowClear?: boolean; isDisabled?: boolean;
}) {
  const options = useUnitOptions(matches);
  return <Select id={id} value={value} onChange={onChange} showSearch={{ optionFilterProp: 'label' }} options={options} data-testid={testId} placeholder={placeholder} aria-label={placeholder} allowClear={allowClear} disabled={isDisabled} />;
}
