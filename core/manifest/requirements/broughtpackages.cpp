// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "broughtpackages.h"

#include <array>
#include <optional>

namespace spacewright::manifest
{

namespace
{

struct BroughtRow {
    const char *package;
    /// Normalized names with a blank between them.
    const char *brought;
};

constexpr std::array rows = {
    BroughtRow{"accelerate", "torch numpy psutil pyyaml safetensors packaging huggingface-hub"},
    BroughtRow{"aiohttp", "attrs yarl multidict"},
    BroughtRow{"altair", "jinja2 jsonschema packaging typing-extensions"},
    BroughtRow{"anthropic", "httpx pydantic anyio typing-extensions"},
    BroughtRow{"beautifulsoup4", "soupsieve typing-extensions"},
    BroughtRow{"bitsandbytes", "torch numpy"},
    BroughtRow{"datasets", "pandas pyarrow numpy fsspec tqdm requests dill xxhash multiprocess aiohttp filelock pyyaml "
                           "huggingface-hub packaging httpx"},
    BroughtRow{"diffusers",
               "pillow numpy regex safetensors huggingface-hub requests filelock importlib-metadata httpx"},
    BroughtRow{"easyocr", "torch torchvision opencv-python-headless scipy numpy pillow scikit-image pyyaml shapely"},
    BroughtRow{"einops", ""},
    BroughtRow{"faiss-cpu", "numpy packaging"},
    BroughtRow{"fastapi", "starlette pydantic typing-extensions anyio"},
    BroughtRow{"flask", "werkzeug jinja2 itsdangerous click blinker markupsafe"},
    BroughtRow{"gradio", "aiofiles anyio brotli fastapi starlette pydantic gradio-client groovy httpx huggingface-hub "
                         "jinja2 markupsafe numpy orjson packaging pandas pillow pydub python-multipart pyyaml "
                         "safehttpx semantic-version tomlkit typer typing-extensions uvicorn fsspec filelock tqdm "
                         "python-dateutil pytz click rich"},
    BroughtRow{"gradio-client", "fsspec httpx huggingface-hub packaging typing-extensions"},
    BroughtRow{"google-generativeai", "google-api-python-client google-auth protobuf pydantic tqdm typing-extensions"},
    BroughtRow{"google-genai", "anyio google-auth httpx pydantic requests websockets typing-extensions"},
    BroughtRow{"groq", "httpx pydantic anyio typing-extensions"},
    BroughtRow{"hf-transfer", ""},
    BroughtRow{"httpx", "anyio certifi httpcore idna"},
    BroughtRow{"huggingface-hub", "filelock fsspec packaging pyyaml tqdm typing-extensions httpx requests"},
    BroughtRow{"imageio", "numpy pillow"},
    BroughtRow{"joblib", ""},
    BroughtRow{"langchain",
               "langchain-core langchain-text-splitters pydantic pyyaml requests sqlalchemy langsmith numpy"},
    BroughtRow{"librosa", "numpy scipy scikit-learn joblib numba soundfile audioread soxr pooch decorator"},
    BroughtRow{"lightgbm", "numpy scipy"},
    BroughtRow{"lxml", ""},
    BroughtRow{"markdown", ""},
    BroughtRow{"matplotlib", "numpy pillow cycler kiwisolver contourpy packaging python-dateutil fonttools pyparsing"},
    BroughtRow{"nltk", "click joblib regex tqdm"},
    BroughtRow{"networkx", ""},
    BroughtRow{"numpy", ""},
    BroughtRow{"onnxruntime", "numpy protobuf sympy packaging flatbuffers coloredlogs"},
    BroughtRow{"openai", "httpx pydantic anyio tqdm distro typing-extensions"},
    BroughtRow{"openai-whisper", "torch numpy tqdm numba tiktoken more-itertools"},
    BroughtRow{"opencv-python", "numpy"},
    BroughtRow{"opencv-python-headless", "numpy"},
    BroughtRow{"opencv-contrib-python", "numpy"},
    BroughtRow{"openpyxl", "et-xmlfile"},
    BroughtRow{"pandas", "numpy python-dateutil pytz tzdata"},
    BroughtRow{"peft", "torch transformers accelerate safetensors psutil numpy pyyaml tqdm huggingface-hub packaging"},
    BroughtRow{"pillow", ""},
    BroughtRow{"plotly", "packaging narwhals"},
    BroughtRow{"protobuf", ""},
    BroughtRow{"psutil", ""},
    BroughtRow{"pyarrow", ""},
    BroughtRow{"pydantic", "typing-extensions pydantic-core annotated-types"},
    BroughtRow{"pydub", ""},
    BroughtRow{"pymupdf", ""},
    BroughtRow{"pypdf", ""},
    BroughtRow{"pypdf2", ""},
    BroughtRow{"python-docx", "lxml typing-extensions"},
    BroughtRow{"python-dotenv", ""},
    BroughtRow{"pyyaml", ""},
    BroughtRow{"regex", ""},
    BroughtRow{"requests", "certifi charset-normalizer idna urllib3"},
    BroughtRow{"safetensors", ""},
    BroughtRow{"scikit-image", "numpy scipy networkx pillow imageio tifffile packaging"},
    BroughtRow{"scikit-learn", "numpy scipy joblib threadpoolctl"},
    BroughtRow{"scipy", "numpy"},
    BroughtRow{"seaborn", "numpy pandas matplotlib"},
    BroughtRow{"sentence-transformers", "transformers torch scikit-learn scipy tqdm pillow huggingface-hub numpy"},
    BroughtRow{"sentencepiece", ""},
    BroughtRow{"soundfile", "cffi numpy"},
    BroughtRow{"spaces", "httpx packaging psutil pydantic requests typing-extensions gradio"},
    BroughtRow{"statsmodels", "numpy scipy pandas patsy packaging"},
    BroughtRow{"streamlit", "altair blinker cachetools click gitpython numpy packaging pandas pillow protobuf pyarrow "
                            "pydeck requests tenacity toml tornado typing-extensions watchdog"},
    BroughtRow{"tensorflow", "numpy keras h5py protobuf requests absl-py grpcio tensorboard wrapt six packaging "
                             "ml-dtypes typing-extensions"},
    BroughtRow{"tiktoken", "regex requests"},
    BroughtRow{"timm", "torch torchvision pyyaml huggingface-hub safetensors"},
    BroughtRow{"tokenizers", "huggingface-hub"},
    BroughtRow{"torch", "filelock typing-extensions sympy networkx jinja2 fsspec setuptools"},
    BroughtRow{"torchaudio", "torch"},
    BroughtRow{"torchvision", "torch numpy pillow"},
    BroughtRow{"tqdm", ""},
    BroughtRow{"transformers", "tokenizers safetensors huggingface-hub numpy regex pyyaml tqdm requests filelock "
                               "packaging"},
    BroughtRow{"ultralytics", "torch torchvision opencv-python matplotlib numpy pillow pyyaml requests scipy psutil "
                              "polars ultralytics-thop"},
    BroughtRow{"uvicorn", "click h11"},
    BroughtRow{"websockets", ""},
    BroughtRow{"wordcloud", "numpy pillow matplotlib"},
    BroughtRow{"xgboost", "numpy scipy"},
    BroughtRow{"yt-dlp", ""},
};

std::optional<QStringList> rowOf(const QString &package)
{
    for (const BroughtRow &row : rows) {
        if (package == QLatin1StringView(row.package))
            return QString::fromLatin1(row.brought).split(u' ', Qt::SkipEmptyParts);
    }
    return {};
}

} // namespace

BroughtPackages broughtBy(const QStringList &required)
{
    BroughtPackages all;
    QStringList waiting = required;
    while (!waiting.isEmpty()) {
        const QString package = waiting.takeLast();
        if (all.names.contains(package))
            continue;
        all.names.insert(package);
        const std::optional<QStringList> brought = rowOf(package);
        if (brought)
            waiting += *brought;
        else if (required.contains(package))
            all.isComplete = false;
    }
    return all;
}

QStringList knownPackages()
{
    QSet<QString> names;
    for (const BroughtRow &row : rows) {
        names.insert(QString::fromLatin1(row.package));
        for (const QString &brought : QString::fromLatin1(row.brought).split(u' ', Qt::SkipEmptyParts))
            names.insert(brought);
    }
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return sorted;
}

} // namespace spacewright::manifest
