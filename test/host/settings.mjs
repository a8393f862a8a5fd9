/** What run.mjs reads from the command line and every part of the double needs. */
export const settings = {
  /** the project's folder */
  appFolder: '',
  /** the profile's folder; Chromium's own profile lies in chromium/ below it */
  userData: '',
  /** a window on the display, or headless */
  visible: false,
  /** the next window gets no page: a door nobody looks at (nextVisit.mjs); for the first window `TIC_HOST_DOOR=none` says so */
  withoutPage: false,
}
