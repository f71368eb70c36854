import { Injectable } from '@nestjs/common';
import type { Caller } from '#libs/contracts/identity.js';
import type { MatrixView } from '#libs/contracts/reporting.views.js';

@Injectable()
export class ReportWorkbooks {
  matrix(_view: MatrixView): Promise<Buffer> {
    throw new Error('not yet');
  }

  duty(_dutyId: string, _period: string, _caller: Caller): Promise<Buffer> {
    throw new Error('not yet');
  }
}
