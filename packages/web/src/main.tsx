import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/fonts.css';
import './styles/base.css';
import './styles/account.css';
import './styles/figures.css';
import './styles/menu.css';
import './styles/system.css';
import './styles/table.css';
import './styles/dossier.css';
import './styles/print.css';
import { App } from './app/app.tsx';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
