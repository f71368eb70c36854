import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { LanguageProvider } from '../words/use-words.tsx';
import './base.css';
import { queries } from './queries.ts';
import { router } from './routes.tsx';
import { Theme } from './theme.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <Theme>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Theme>
    </LanguageProvider>
  </StrictMode>,
);
