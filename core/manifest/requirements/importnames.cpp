// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importnames.h"

#include <QHash>

namespace spacewright::manifest
{

using namespace Qt::StringLiterals;

QString packageOfModule(const QString &module)
{
    static const QHash<QString, QString> others = {
        {u"Bio"_s, u"biopython"_s},
        {u"Crypto"_s, u"pycryptodome"_s},
        {u"IPython"_s, u"ipython"_s},
        {u"OpenSSL"_s, u"pyOpenSSL"_s},
        {u"PIL"_s, u"pillow"_s},
        {u"absl"_s, u"absl-py"_s},
        {u"attr"_s, u"attrs"_s},
        {u"audioop"_s, u"audioop-lts"_s},
        {u"bs4"_s, u"beautifulsoup4"_s},
        {u"clip"_s, u"openai-clip"_s},
        {u"cv2"_s, u"opencv-python-headless"_s},
        {u"dateutil"_s, u"python-dateutil"_s},
        {u"discord"_s, u"discord.py"_s},
        {u"docx"_s, u"python-docx"_s},
        {u"dotenv"_s, u"python-dotenv"_s},
        {u"faiss"_s, u"faiss-cpu"_s},
        {u"fitz"_s, u"PyMuPDF"_s},
        {u"git"_s, u"GitPython"_s},
        {u"googleapiclient"_s, u"google-api-python-client"_s},
        {u"jose"_s, u"python-jose"_s},
        {u"jwt"_s, u"PyJWT"_s},
        {u"magic"_s, u"python-magic"_s},
        {u"mpl_toolkits"_s, u"matplotlib"_s},
        {u"multipart"_s, u"python-multipart"_s},
        {u"pkg_resources"_s, u"setuptools"_s},
        {u"pptx"_s, u"python-pptx"_s},
        {u"psycopg2"_s, u"psycopg2-binary"_s},
        {u"pyaudioop"_s, u"audioop-lts"_s},
        {u"serial"_s, u"pyserial"_s},
        {u"skimage"_s, u"scikit-image"_s},
        {u"sklearn"_s, u"scikit-learn"_s},
        {u"slugify"_s, u"python-slugify"_s},
        {u"speech_recognition"_s, u"SpeechRecognition"_s},
        {u"usb"_s, u"pyusb"_s},
        {u"yaml"_s, u"PyYAML"_s},
    };
    // An index takes both for the same; a hyphen is what people write.
    return others.value(module, QString(module).replace(u'_', u'-'));
}

} // namespace spacewright::manifest
