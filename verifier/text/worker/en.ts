// Nothing that is signed is in English, and a worker speaks to nobody.
export {}
