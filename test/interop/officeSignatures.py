"""Asks LibreOffice (UNO) about the signatures of workbooks: one JSON line a file, a list of SignatureIsValid."""
import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

profile = tempfile.mkdtemp()
pipe = "tic%d" % os.getpid()
office = subprocess.Popen(
    ["/usr/bin/soffice", "--headless", "--norestore", "--nologo", "-env:UserInstallation=file://" + profile,
     "--accept=pipe,name=%s;urp;" % pipe],
    stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
context = None
for _ in range(160):
    try:
        context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        break
    except Exception:
        time.sleep(0.5)
make = lambda name: context.ServiceManager.createInstanceWithContext(name, context)
storages = make("com.sun.star.embed.StorageFactory")
signatures = make("com.sun.star.security.DocumentDigitalSignatures")
for file in sys.argv[1:]:
    zip_format = PropertyValue()
    zip_format.Name, zip_format.Value = "StorageFormat", "ZipFormat"
    arguments = ("file://" + os.path.abspath(file), 1, uno.Any("[]com.sun.star.beans.PropertyValue", (zip_format,)))
    storage = uno.invoke(storages, "createInstanceWithArguments", (arguments,))
    found = signatures.verifyDocumentContentSignatures(storage, None)
    print(json.dumps([bool(one.SignatureIsValid) for one in found]), flush=True)
try:
    make("com.sun.star.frame.Desktop").terminate()
except Exception:
    pass
office.wait(20)
