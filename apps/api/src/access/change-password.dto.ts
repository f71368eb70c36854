import { PASSWORD_LENGTH } from '#libs/identity/new-password.js';
import { TextField } from '../edge/field.decorators.js';

export class ChangePasswordDto {
  @TextField({ max: PASSWORD_LENGTH.max, example: 'the present password' })
  password: string;

  @TextField({ ...PASSWORD_LENGTH, example: 'a new one of at least 8 characters' })
  newPassword: string;
}
