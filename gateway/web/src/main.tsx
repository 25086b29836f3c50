import './styles/mantine.css'
import './styles/tokens.css'
import './styles/ui.css'
import { createRoot } from 'react-dom/client'
import { Application } from './app/Application'
import { startI18n } from './i18n'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
startI18n().then(() => createRoot(root).render(<Application />))
