/** What results name as the software that made them; a test keeps it equal to package.json. */
export const softwareVersion = '0.1.0'
