// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wheelfacts.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QVersionNumber>

#include <array>

using namespace Qt::StringLiterals;

namespace spacewright::manifest
{

namespace
{

/// Python 3.8 to 3.14.
constexpr int firstMinor = 8;
constexpr int minors = 7;

struct WheelRow {
    std::array<const char *, minors> first;
    /// Empty from where the newest release goes.
    std::array<const char *, minors> last;
};

// clang-format off
const QHash<QString, WheelRow> &wheelRows()
{
    static const QHash<QString, WheelRow> rows = {
        //                       3.8       3.9       3.10      3.11      3.12      3.13      3.14
        {u"numpy"_s,        {{"1.17.3", "1.19.3", "1.21.2", "1.23.2", "1.26.0", "2.1.0",  "2.3.2"},
                             {"1.24.4", "2.0.2",  "2.2.6",  "2.4.6",  "",       "",       ""}}},
        {u"torch"_s,        {{"1.4.0",  "1.7.1",  "1.11.0", "1.13.0", "2.2.0",  "2.5.0",  "2.9.0"},
                             {"2.4.1",  "2.8.0",  "2.14.1", "",       "",       "",       ""}}},
        {u"torchvision"_s,  {{"0.5.0",  "0.8.2",  "0.12.0", "0.15.1", "0.17.0", "0.21.0", "0.24.0"},
                             {"0.19.1", "0.23.0", "",       "",       "",       "",       ""}}},
        {u"torchaudio"_s,   {{"0.4.0",  "0.7.2",  "0.11.0", "2.0.1",  "2.2.0",  "2.6.0",  "2.9.0"},
                             {"2.4.1",  "2.8.0",  "",       "",       "",       "",       ""}}},
        {u"tensorflow"_s,   {{"2.2.0",  "2.5.0",  "2.8.0",  "2.12.0", "2.16.1", "2.20.0", "9999"},
                             {"2.13.1", "2.20.0", "",       "",       "",       "",       ""}}},
        {u"scipy"_s,        {{"1.3.2",  "1.5.4",  "1.7.2",  "1.9.2",  "1.11.2", "1.14.1", "1.16.1"},
                             {"1.10.1", "1.13.1", "1.15.3", "1.17.1", "",       "",       ""}}},
        {u"pandas"_s,       {{"0.25.2", "1.1.3",  "1.3.3",  "1.5.0",  "2.1.1",  "2.2.3",  "2.3.3"},
                             {"2.0.3",  "2.3.3",  "2.3.3",  "",       "",       "",       ""}}},
        {u"scikit-learn"_s, {{"0.22",   "0.24.0", "1.0.2",  "1.1.3",  "1.3.1",  "1.5.2",  "1.7.2"},
                             {"1.3.2",  "1.6.1",  "1.7.2",  "",       "",       "",       ""}}},
        {u"scikit-image"_s, {{"0.16.2", "0.18.0", "0.19.0", "0.20.0", "0.22.0", "0.25.0", "0.26.0"},
                             {"0.21.0", "0.24.0", "0.25.2", "",       "",       "",       ""}}},
        {u"sentencepiece"_s,{{"0.1.85", "0.1.94", "0.1.96", "0.1.98", "0.2.0",  "0.2.1",  "0.2.1"},
                             {"0.2.0",  "0.2.2",  "",       "",       "",       "",       ""}}},
        {u"matplotlib"_s,   {{"3.1.2",  "3.3.3",  "3.5.0",  "3.6.0",  "3.7.3",  "3.9.2",  "3.10.5"},
                             {"3.7.5",  "3.9.4",  "3.10.9", "",       "",       "",       ""}}},
        {u"onnxruntime"_s,  {{"1.2.0",  "1.7.0",  "1.12.0", "1.15.0", "1.17.0", "1.20.0", "1.24.1"},
                             {"1.19.2", "1.19.2", "1.23.2", "",       "",       "",       ""}}},
        {u"mediapipe"_s,    {{"0.10.5", "0.10.5", "0.10.5", "0.10.5", "0.10.13","0.10.30","0.10.30"},
                             {"",       "",       "",       "",       "",       "",       ""}}},
        {u"numba"_s,        {{"0.47.0", "0.53.0", "0.55.0", "0.57.0", "0.59.0", "0.61.0", "0.63.0"},
                             {"0.58.1", "0.60.0", "",       "",       "",       "",       ""}}},
        {u"llvmlite"_s,     {{"0.31.0", "0.36.0", "0.38.0", "0.40.0", "0.42.0", "0.44.0", "0.46.0"},
                             {"0.41.1", "0.43.0", "",       "",       "",       "",       ""}}},
        {u"spacy"_s,        {{"2.2.2",  "2.3.3",  "2.3.8",  "2.3.8",  "3.7.0",  "3.8.7",  "3.8.10"},
                             {"3.7.5",  "3.8.7",  "",       "",       "",       "",       ""}}},
        {u"tokenizers"_s,   {{"0.0.2",  "0.9.4",  "0.11.5", "0.13.2", "0.14.0", "0.15.1", "0.21.0"},
                             {"0.20.3", "0.22.2", "",       "",       "",       "",       ""}}},
        {u"transformers"_s, {{"2.0.0",  "2.0.0",  "2.0.0",  "2.0.0",  "2.0.0",  "2.0.0",  "2.0.0"},
                             {"4.46.3", "4.57.6", "5.20.2", "",       "",       "",       ""}}},
        {u"xformers"_s,     {{"0.0.13", "0.0.16", "0.0.16", "0.0.20", "0.0.27", "0.0.31", "0.0.31"},
                             {"0.0.28", "",       "",       "",       "",       "",       ""}}},
        {u"pyarrow"_s,      {{"0.16.0", "3.0.0",  "6.0.0",  "10.0.1", "14.0.0", "18.0.0", "22.0.0"},
                             {"17.0.0", "21.0.0", "25.0.1", "",       "",       "",       ""}}},
        {u"faiss-cpu"_s,    {{"1.6.1",  "1.6.4",  "1.7.1",  "1.7.3",  "1.8.0",  "1.9.0",  "1.12.0"},
                             {"1.8.0",  "1.13.0", "",       "",       "",       "",       ""}}},
        {u"networkx"_s,     {{"1.9",    "1.9",    "1.9",    "1.9",    "1.9",    "1.9",    "1.9"},
                             {"3.1",    "3.2.1",  "3.4.2",  "3.6.1",  "",       "",       ""}}},
        {u"ipython"_s,      {{"2.1.0",  "2.1.0",  "2.1.0",  "2.1.0",  "2.1.0",  "2.1.0",  "2.1.0"},
                             {"8.12.3", "8.18.1", "8.39.0", "9.18.1", "",       "",       ""}}},
        {u"gradio"_s,       {{"0.1.0",  "0.1.0",  "0.1.0",  "0.1.0",  "0.1.0",  "0.1.0",  "0.1.0"},
                             {"4.44.1", "4.44.1", "",       "",       "",       "",       ""}}},
        {u"streamlit"_s,    {{"0.1",    "0.1",    "0.1",    "0.1",    "0.1",    "0.1",    "0.1"},
                             {"1.40.1", "1.50.0", "1.65.0", "",       "",       "",       ""}}},
        {u"jax"_s,          {{"0.1.19", "0.1.19", "0.1.19", "0.1.19", "0.1.19", "0.1.19", "0.1.19"},
                             {"0.4.13", "0.4.30", "0.6.2",  "0.10.2", "",       "",       ""}}},
        {u"jaxlib"_s,       {{"0.4.13", "0.4.13", "0.4.13", "0.4.13", "0.4.18", "0.4.34", "0.7.1"},
                             {"0.4.13", "0.4.30", "0.6.2",  "0.10.2", "",       "",       ""}}},
        {u"open3d"_s,       {{"0.10.0", "0.14.1", "0.16.0", "0.18.0", "0.19.0", "0.20.0", "0.20.0"},
                             {"0.19.0", "0.19.0", "",       "",       "",       "",       ""}}},
        {u"triton"_s,       {{"0.4.1",  "0.4.1",  "2.0.0",  "2.0.0",  "2.2.0",  "3.2.0",  "3.5.0"},
                             {"3.1.0",  "3.4.0",  "3.8.0",  "",       "",       "",       ""}}},
        {u"tflite-runtime"_s,{{"2.7.0", "2.7.0",  "2.13.0", "2.14.0", "9999",   "9999",   "9999"},
                             {"",       "",       "",       "",       "",       "",       ""}}},
        {u"ctranslate2"_s,  {{"1.20.1", "1.20.1", "2.17.0", "2.23.0", "3.19.0", "4.6.0",  "4.6.1"},
                             {"4.5.0",  "",       "",       "",       "",       "",       ""}}},
        {u"rdkit"_s,        {{"2022.3.3","2022.3.3","2022.3.3","2022.9.5","2023.9.1","2024.9.1","2025.3.4"},
                             {"2024.3.5","2025.9.2","",     "",       "",       "",       ""}}},
        {u"thinc"_s,        {{"7.3.1",  "7.4.2",  "7.4.6",  "7.4.6",  "8.2.1",  "8.3.6",  "8.3.9"},
                             {"8.2.4",  "",       "",       "",       "",       "",       ""}}},
    };
    return rows;
}
// clang-format on

} // namespace

std::optional<WheelSpan> wheelsFor(const QString &package, const QString &python)
{
    // Of most packages nothing is known, and this is asked for each line at each key.
    const auto row = wheelRows().constFind(package);
    if (row == wheelRows().constEnd())
        return {};
    const QVersionNumber version = QVersionNumber::fromString(python);
    const int column = version.minorVersion() - firstMinor;
    if (version.majorVersion() != 3 || version.segmentCount() < 2 || column < 0 || column >= minors)
        return {};
    return WheelSpan{QString::fromLatin1(row->first.at(column)), QString::fromLatin1(row->last.at(column))};
}

QString meantPackage(const QString &package)
{
    static const QHash<QString, QString> meant = {
        {u"cv2"_s, u"opencv-python-headless"_s},
        {u"faiss"_s, u"faiss-cpu"_s},
        {u"fitz"_s, u"PyMuPDF"_s},
        {u"opencv"_s, u"opencv-python-headless"_s},
        {u"pil"_s, u"pillow"_s},
        {u"pytorch"_s, u"torch"_s},
        {u"skimage"_s, u"scikit-image"_s},
        {u"sklearn"_s, u"scikit-learn"_s},
        {u"tensorflow-gpu"_s, u"tensorflow"_s},
        {u"yaml"_s, u"PyYAML"_s},
    };
    return meant.value(package);
}

bool isStandardModule(const QString &package)
{
    static const QSet<QString> modules = {
        u"abc"_s,        u"array"_s,
        u"ast"_s,        u"base64"_s,
        u"bisect"_s,     u"builtins"_s,
        u"calendar"_s,   u"collections"_s,
        u"contextlib"_s, u"copy"_s,
        u"csv"_s,        u"ctypes"_s,
        u"decimal"_s,    u"difflib"_s,
        u"email"_s,      u"enum"_s,
        u"fractions"_s,  u"gc"_s,
        u"getpass"_s,    u"glob"_s,
        u"gzip"_s,       u"hashlib"_s,
        u"heapq"_s,      u"html"_s,
        u"http"_s,       u"inspect"_s,
        u"io"_s,         u"itertools"_s,
        u"json"_s,       u"locale"_s,
        u"logging"_s,    u"math"_s,
        u"mimetypes"_s,  u"multiprocessing"_s,
        u"operator"_s,   u"os"_s,
        u"pdb"_s,        u"pickle"_s,
        u"platform"_s,   u"pprint"_s,
        u"queue"_s,      u"random"_s,
        u"re"_s,         u"secrets"_s,
        u"shlex"_s,      u"shutil"_s,
        u"signal"_s,     u"smtplib"_s,
        u"socket"_s,     u"sqlite3"_s,
        u"ssl"_s,        u"string"_s,
        u"struct"_s,     u"subprocess"_s,
        u"sys"_s,        u"tarfile"_s,
        u"tempfile"_s,   u"textwrap"_s,
        u"threading"_s,  u"time"_s,
        u"timeit"_s,     u"tkinter"_s,
        u"traceback"_s,  u"types"_s,
        u"unittest"_s,   u"urllib"_s,
        u"warnings"_s,   u"xml"_s,
        u"zipfile"_s,    u"zlib"_s,
        u"zoneinfo"_s,
    };
    return modules.contains(package);
}

QStringList systemPackagesFor(const QString &package)
{
    static const QHash<QString, QStringList> needed = {
        {u"cairosvg"_s, {u"libcairo2"_s}},
        {u"graphviz"_s, {u"graphviz"_s}},
        {u"language-tool-python"_s, {u"default-jre"_s}},
        {u"ocrmypdf"_s, {u"tesseract-ocr"_s, u"ghostscript"_s}},
        {u"pdf2image"_s, {u"poppler-utils"_s}},
        {u"phonemizer"_s, {u"espeak-ng"_s}},
        {u"pyaudio"_s, {u"portaudio19-dev"_s}},
        {u"pycairo"_s, {u"libcairo2-dev"_s}},
        {u"pygraphviz"_s, {u"graphviz"_s, u"libgraphviz-dev"_s}},
        {u"pyspark"_s, {u"default-jre"_s}},
        {u"pytesseract"_s, {u"tesseract-ocr"_s}},
        {u"pyttsx3"_s, {u"espeak-ng"_s}},
        {u"pyzbar"_s, {u"libzbar0"_s}},
        {u"tabula-py"_s, {u"default-jre"_s}},
        {u"weasyprint"_s, {u"libpango-1.0-0"_s, u"libpangoft2-1.0-0"_s}},
    };
    return needed.value(package);
}

} // namespace spacewright::manifest
