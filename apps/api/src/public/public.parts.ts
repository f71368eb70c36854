import type { Provider, Type } from '@nestjs/common';
import { PublicFacts } from './public-facts.js';
import { PublicMatters } from './public-matters.js';
import { PublicMattersController } from './public-matters.controller.js';
import { Receipts } from './receipts.js';
import { WrongCodes } from './wrong-codes.js';

export const PUBLIC_CONTROLLERS: Type[] = [PublicMattersController];

export const PUBLIC_SERVICES: Provider[] = [PublicFacts, PublicMatters, Receipts, WrongCodes];
