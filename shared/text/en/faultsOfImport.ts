import type { faultsOfImport as zh } from '../zh/faultsOfImport.ts'

export const faultsOfImport: Readonly<Record<keyof typeof zh, string>> = {
  'import.missing': '{name} is missing: name the files to import, the database with --into and the packages with --task',
  'import.emptyFolder': '{name} holds no file that can be used; check the folder',
  'import.rejected': 'did not pass verification and was not imported, the file stays where it is; see the reasons below',
  'import.unsigned': 'is not signed and was not imported, the file stays where it is; import the signed PDF or workbook',
  'import.notRecord': 'is no expert result or panel record and was not imported, the file stays where it is',
  'import.unknownTask':
    'this revision of the package of task {got} was not given with --task; not imported, the file stays where it is; add the package and import again',
  'import.unknownSigner':
    'the certificate of {got} is neither on the roster nor of an authority or certificate given; not imported, the file stays where it is; give the authority or the certificate with --trust, or add --unknown-signers after comparing the fingerprint',
  'import.notStored':
    'passed verification, but the tables cannot take a value of it ({got}); not imported, the file stays where it is; upgrade this program and import again',
  'import.busy': 'another program (process {got}) is using {name}; import when it has ended',
  'import.notADatabase': '{name} holds something else than a result database and was not changed; choose an empty folder',
  'import.otherEngine':
    '{name} was made by the engine of PostgreSQL {got}, this program embeds {want}; nothing was changed; choose another folder and import the signed files again',
  'import.noEmbedded':
    'this installation has no embedded database, {name} was not made; use a postgres:// server, or the command as a program of its own',
  'import.oldServer': 'the PostgreSQL of {name} is too old ({got}); version 15 or newer is needed',
  'import.newerSchema': '{name} was upgraded by a newer version of the program ({got}) and was not changed; upgrade this program first',
  'import.otherSchema':
    'the tables of {name} differ from those of this program ({got}), nothing was changed; check whether changed SQL was run, or import into a new database',
  'import.noSpace':
    'no space left for {name}, stopped; every file listed as imported is in the database; make room and run the same command again',
  'import.denied': 'no permission for {name}; check user, password and grants; the first import needs the right to create tables',
  'import.noDatabase': 'the server has no such database: {name}; create it first',
  'import.readOnly': '{name} cannot be written to; check whether the disk or the server is read-only',
  'import.unreachable': 'cannot reach the database: {name}; check address and port, and that the server runs',
  'import.lost':
    'the connection to the database broke: {name}; every file listed as imported is in it; run the same command again when it is back',
  'import.database': 'the database reported an error: {name} ({got}); every file listed as imported is in it; mend the cause and run again',
  'import.noSchema': '{name} holds no tables of results, or an older form of them; run tic-review import first',
  'report.noRound': '{name} holds no round “{got}”; name one of these with --round: {want}',
}
