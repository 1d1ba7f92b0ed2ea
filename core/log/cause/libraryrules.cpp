// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causerule.h"

namespace spacewright::log
{

using namespace Qt::StringLiterals;
using enum CauseFamily;
using enum CauseWeight;
using enum Verdict;

// Compiled libraries and versions of packages that do not fit each other, as Python's importer reports them
// (https://docs.python.org/3/library/exceptions.html, the packages' own release notes).
CauseRules libraryRules()
{
    //: The cause of a failed run. %1 is the name of a Python module
    constexpr auto leftPython =
        QT_TRANSLATE_NOOP("CauseRules", "The module %1 is no longer part of this Python. Set an older "
                                        "python_version in README.md, or require what replaces it.");
    return {
        {.id = "library.protobuf"_L1,
         .needle = "escriptors cannot be created directly"_L1,
         .family = Python,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The installed protobuf is too new for a package that uses it. Require "
                                             "protobuf<4, or a newer version of that package."),
         .file = requirementsFile},
        {.id = "library.shared"_L1,
         .needle = "cannot open shared object file"_L1,
         .pattern = expression(R"((?<what>lib[\w.+-]+\.so[\d.]*): cannot open shared object file)"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a library, e.g. libGL.so.1
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The system library %1 is missing. Add the Debian package that has it to "
                                             "packages.txt."),
         .file = systemPackagesFile},
        {.id = "library.shared"_L1,
         .needle = "failed to find libmagic"_L1,
         .pattern = expression(R"(failed to find (?<what>libmagic))"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a library, e.g. libGL.so.1
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The system library %1 is missing. Add the Debian package that has it to "
                                             "packages.txt."),
         .file = systemPackagesFile},
        {.id = "library.ffmpeg"_L1,
         .needle = "ff"_L1,
         .pattern = expression(R"(No such file or directory: '(?<what>ffmpeg|ffprobe)')"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a program
         .text = QT_TRANSLATE_NOOP("CauseRules", "The program %1 is missing. Add ffmpeg to packages.txt."),
         .file = systemPackagesFile},
        {.id = "library.tesseract"_L1,
         .needle = "tesseract is not installed"_L1,
         .family = Python,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The program tesseract is missing. Add tesseract-ocr to packages.txt."),
         .file = systemPackagesFile},
        {.id = "library.poppler"_L1,
         .needle = "poppler installed and in PATH"_L1,
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The program pdftoppm is missing. Add poppler-utils to packages.txt."),
         .file = systemPackagesFile},
        {.id = "library.playwright"_L1,
         .needle = "Executable doesn't exist"_L1,
         .pattern = expression(R"(Executable doesn't exist at \S*(?:ms-playwright|chrom))"),
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "Playwright has no browser. Install it while the image is built (playwright "
                                   "install), or take a system browser.")},
        {.id = "library.spacy-model"_L1,
         .needle = "[E050]"_L1,
         .pattern = expression(R"(\[E050\] Can't find model '(?<what>[^']+)')"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a model of spaCy
         .text = QT_TRANSLATE_NOOP("CauseRules", "The spaCy model %1 is not installed. Require its wheel in "
                                                 "requirements.txt.")},
        {.id = "library.nltk-data"_L1,
         .needle = "nltk.download("_L1,
         .pattern = expression(R"(nltk\.download\('(?<what>[^']+)'\))"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a data set of NLTK
         .text = QT_TRANSLATE_NOOP("CauseRules", "The NLTK data %1 is missing. Download it when the app starts.")},
        {.id = "library.glibc"_L1,
         .needle = "GLIBC"_L1,
         .pattern = expression(R"(version [`'](?<what>GLIBC(?:XX)?_[\d.]+)' not found)"),
         .family = Python,
         //: The cause of a failed run. %1 is a version of a system library
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "A compiled package needs a newer system (%1). Take an older version of "
                                             "the package or a newer base image."),
         .file = requirementsFile},
        {.id = "library.symbol"_L1,
         .needle = "undefined symbol"_L1,
         .pattern = expression(R"((?:/(?<what>[\w.-]+\.so)\S*: )?undefined symbol: (?<why>\S+))"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a compiled library
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The compiled library %1 was built for another version of what it uses "
                                             "(often torch). Pin versions that fit together."),
         .file = requirementsFile},
        {.id = "library.numpy2"_L1,
         .needle = "umpy"_L1,
         .pattern = expression(
             R"((?:compiled using NumPy 1\.x cannot be run in|numpy\.core\.multiarray failed to import|numpy\.dtype size changed|_ARRAY_API not found|Numba needs NumPy (?<what>\S+) or less))"),
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "A package was built for another NumPy. Require numpy<2, or newer versions "
                                   "of the packages that use it."),
         .file = requirementsFile},
        {.id = "library.numpy-alias"_L1,
         .needle = "has no attribute"_L1,
         .pattern = expression(
             R"(module 'numpy' has no attribute '(?<what>bool|int|float|object|complex|str|float_|unicode_)')"),
         .family = Python,
         //: The cause of a failed run. %1 is a name, e.g. float
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "np.%1 was removed from NumPy. Use Python's own type, or require an older "
                                             "numpy."),
         .file = requirementsFile},
        {.id = "library.gradio-schema"_L1,
         .needle = "argument of type 'bool' is not iterable"_L1,
         .family = Python,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "This Gradio does not fit the installed pydantic. Raise sdk_version in "
                                             "README.md, or require pydantic==2.10.6."),
         .file = requirementsFile},
        {.id = "library.hub-removed"_L1,
         .needle = "from 'huggingface_hub"_L1,
         .pattern = expression(R"(cannot import name '(?<what>\w+)' from 'huggingface_hub)"),
         .family = Python,
         //: The cause of a failed run. %1 is a name, e.g. HfFolder
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "A package uses %1, which this huggingface_hub no longer has. Raise that "
                                             "package (or sdk_version), or require huggingface_hub<1."),
         .file = requirementsFile},
        {.id = "library.python-removed"_L1,
         .needle = "No module named"_L1,
         .pattern = expression(
             R"(No module named '(?<what>distutils|imp|audioop|pyaudioop|cgi|asyncore|asynchat|telnetlib|pipes|imghdr|sndhdr|crypt)')"),
         .family = Python,
         .text = leftPython,
         .file = cardFile},
        {.id = "library.setuptools"_L1,
         .needle = "No module named 'pkg_resources'"_L1,
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules", "A package uses pkg_resources, which comes with setuptools. Require "
                                                 "setuptools<81."),
         .file = requirementsFile},
        {.id = "library.torchvision"_L1,
         .needle = "torchvision"_L1,
         .pattern = expression(
             R"((?:No module named '(?<what>torchvision\.transforms\.functional_tensor)'|operator torchvision::nms does not exist))"),
         .family = Python,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "torchvision does not fit torch or the package that uses it. Pin versions "
                                             "that fit together."),
         .file = requirementsFile},
        {.id = "library.name"_L1,
         .needle = "cannot import name"_L1,
         .pattern = expression(R"(cannot import name '(?<what>\w+)' from '(?<why>[\w.]+)')"),
         .family = Python,
         //: The cause of a failed run. %1 is a name in a Python module, %2 the module
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The installed version of %2 has no %1. Require a version that has it.")},
    };
}

} // namespace spacewright::log
