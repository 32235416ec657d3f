export { type Corrected, type CorrectionWarning, correct } from './correct/correct'
export { Correction, Corrections } from './correct/correction'
export { type CorrectionWarningCode, correctionWarningTexts } from './correct/warnings'
