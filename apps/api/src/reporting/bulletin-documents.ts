import { Injectable } from '@nestjs/common';
import type { BulletinView } from '#libs/contracts/reporting.views.js';
import type { BulletinFormat } from './dto/bulletin.dto.js';

@Injectable()
export class BulletinDocuments {
  write(_view: BulletinView, _format: BulletinFormat): Promise<Buffer> {
    throw new Error('not yet');
  }
}
