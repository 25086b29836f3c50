import './styles/mantine.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/sheet.css'
import './styles/entry.css'
import './styles/controls.css'
import './styles/pieces.css'
import './styles/loading.css'
import './styles/reading.css'
import './styles/floating.css'
import { createRoot } from 'react-dom/client'
import { Application } from './app/Application'
import { Speechless } from './app/pages/Speechless'
import { startI18n } from './i18n'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const page = createRoot(root)
startI18n().then(
  () => page.render(<Application />),
  () => page.render(<Speechless />),
)
