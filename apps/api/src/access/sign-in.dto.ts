import { TextField } from '../edge/field.decorators.js';

export class SignInDto {
  @TextField({ max: 100, example: 'office' })
  account: string;

  @TextField({ max: 200, example: 'the password of demo-accounts.json' })
  password: string;
}
