// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causerule.h"

namespace spacewright::log
{

using namespace Qt::StringLiterals;
using enum CauseFamily;
using enum CauseWeight;
using enum Verdict;

namespace
{

/// Repositories and tokens: huggingface_hub's errors
/// (https://huggingface.co/docs/huggingface_hub/package_reference/utilities).
CauseRules accessRules()
{
    return {
        {.id = "access.gated"_L1,
         .needle = "ated"_L1,
         .pattern = expression(
             R"((?:GatedRepoError|You are trying to access a gated repo|Access to model (?<what>\S+) is restricted))"),
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The app asks for a gated repository. Accept its conditions on the Hub and "
                                   "set a token as a secret.")},
        {.id = "access.repository"_L1,
         .needle = "RepositoryNotFoundError"_L1,
         .family = Python,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The app asks for a repository that does not exist or is private. Check "
                                             "its name, or set a token as a secret.")},
        {.id = "access.model-name"_L1,
         .needle = "is not a valid model identifier"_L1,
         .pattern = expression(R"((?<what>\S+) is not a local folder and is not a valid model identifier)"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a model
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "There is no model %1 on the Hub, or it is private. Check its name, or set "
                                   "a token as a secret.")},
        {.id = "access.file"_L1,
         .needle = "EntryNotFoundError"_L1,
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The app asks for a file that its repository does not have. Check the name "
                                   "and the revision.")},
        {.id = "access.file"_L1,
         .needle = "does not appear to have a file named"_L1,
         .pattern = expression(R"((?<why>\S+) does not appear to have a file named (?<what>\S+?)\.?(?:\s|$))"),
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The app asks for a file that its repository does not have. Check the name "
                                   "and the revision.")},
        {.id = "access.token-missing"_L1,
         .needle = "oken is required"_L1,
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The app needs a token of the Hub. Set HF_TOKEN as a secret.")},
        {.id = "access.token-missing"_L1,
         .needle = "LocalTokenNotFoundError"_L1,
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The app needs a token of the Hub. Set HF_TOKEN as a secret.")},
        {.id = "access.token-wrong"_L1,
         .needle = "nvalid"_L1,
         .pattern = expression(
             R"((?:Invalid user token|Invalid username or password|Invalid credentials in Authorization header))"),
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The Hub does not accept the token. Set a valid one as the secret HF_TOKEN.")},
        {.id = "access.token-empty"_L1,
         .needle = "Illegal header value"_L1,
         .pattern = expression(R"(Illegal header value b?'Bearer (?:None)?\s*')"),
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The token that the app sends is empty. Set it as a secret.")},
        {.id = "access.api-key"_L1,
         .needle = "api_key"_L1,
         .pattern =
             expression(R"((?:The api_key client option must be set|api_key must be set|Did not find \w+_api_key))"),
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The app needs the key of a service. Set it as a secret.")},
        {.id = "access.api-key"_L1,
         .needle = "AuthenticationError"_L1,
         .pattern = expression(R"(AuthenticationError: .*(?:401|[Ii]ncorrect API key|invalid x-api-key))"),
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules", "A service does not accept the key of the app. Set a valid one as a "
                                                 "secret.")},
        {.id = "access.forbidden"_L1,
         .needle = "403 Forbidden"_L1,
         .pattern = expression(R"(403 (?:Client Error: )?Forbidden.*huggingface\.co)"),
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The token is not allowed to do what the app asks. Give it the permission, "
                                   "or take another.")},
        {.id = "access.unauthorized"_L1,
         .needle = "401 Client Error"_L1,
         .pattern = expression(R"(401 Client Error.*huggingface\.co)"),
         .family = Python,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The app asks for a repository that does not exist or is private. Check "
                                             "its name, or set a token as a secret.")},
        {.id = "hub.error"_L1,
         .needle = "Error"_L1,
         .pattern = expression(R"(\b(?<what>50[0-4]) Server Error.*https://huggingface\.co)"),
         .family = Python,
         .verdict = Hub,
         //: The cause of a failed run. %1 is an HTTP status like 503
         .text = QT_TRANSLATE_NOOP("CauseRules", "The Hub answered with an error (%1). Try again later.")},
        {.id = "hub.rate-limit"_L1,
         .needle = "429"_L1,
         .pattern = expression(R"(\b429 (?:Client Error|Too Many Requests).*huggingface\.co)"),
         .family = Python,
         .verdict = Hub,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The Hub refused because of too many requests. Wait, or set a token as a "
                                             "secret.")},
        {.id = "hub.unreachable"_L1,
         .needle = "onnect to"_L1,
         .pattern = expression(R"(couldn't connect to 'https://huggingface\.co')"),
         .family = Python,
         .verdict = Network,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The Hub could not be reached, and the files are not in the cache.")},
        {.id = "hub.unreachable"_L1,
         .needle = "LocalEntryNotFoundError"_L1,
         .family = Python,
         .verdict = Network,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The Hub could not be reached, and the files are not in the cache.")},
    };
}

/// Models: https://huggingface.co/docs/transformers/troubleshooting and the loaders' own messages.
CauseRules loadRules()
{
    //: The cause of a failed run
    constexpr auto pointer =
        QT_TRANSLATE_NOOP("CauseRules", "A model file is only a pointer of git LFS. Get its content, and "
                                        "upload it with git LFS.");
    return {
        {.id = "model.pointer"_L1, .needle = "invalid load key, 'v'"_L1, .family = Python, .text = pointer},
        {.id = "model.pointer"_L1,
         .needle = "eader"_L1,
         .pattern = expression(R"((?:SafetensorError: .*(?:HeaderTooLarge|header too large|InvalidHeader)))"),
         .family = Python,
         .text = pointer},
        {.id = "model.architecture"_L1,
         .needle = "does not recognize this architecture"_L1,
         .pattern = expression(R"(model type `(?<what>[^`]+)`)"),
         .family = Python,
         //: The cause of a failed run. %1 is the type of a model
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The installed transformers does not know models of type %1. Require a "
                                             "newer transformers."),
         .file = requirementsFile},
        {.id = "model.remote-code"_L1,
         .needle = "trust_remote_code=True"_L1,
         .pattern =
             expression(R"((?:requires you to execute|contains custom code|set the option `?trust_remote_code))"),
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The model brings code of its own. Read it, then load it with "
                                                 "trust_remote_code=True.")},
        {.id = "model.accelerate"_L1,
         .needle = "ccelerate"_L1,
         .pattern = expression(R"((?i)requires (?:`|the )?accelerate\b)"),
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules", "Loading this way needs accelerate. Add it to requirements.txt."),
         .file = requirementsFile},
        {.id = "model.library"_L1,
         .needle = "not found in your environment"_L1,
         .pattern = expression(
             R"((?:requires the (?<what>\S+) library but it was not found|packages that were not found in your environment: (?<what2>[\w.-]+)))"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a Python package
         .text = QT_TRANSLATE_NOOP("CauseRules", "The model needs the package %1. Add it to requirements.txt."),
         .file = requirementsFile},
        {.id = "model.library"_L1,
         .needle = "library but it was not found"_L1,
         .pattern = expression(R"(requires the (?<what>\S+) library but it was not found)"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a Python package
         .text = QT_TRANSLATE_NOOP("CauseRules", "The model needs the package %1. Add it to requirements.txt."),
         .file = requirementsFile},
        {.id = "model.library"_L1,
         .needle = "seems to be not installed"_L1,
         .pattern = expression(R"(the package (?<what>[\w.-]+) seems to be not installed)"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a Python package
         .text = QT_TRANSLATE_NOOP("CauseRules", "The model needs the package %1. Add it to requirements.txt."),
         .file = requirementsFile},
        {.id = "model.tokenizer"_L1,
         .needle = "SentencePiece"_L1,
         .pattern = expression(R"((?i)(?:need to have|requires the) sentencepiece)"),
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The tokenizer needs sentencepiece. Add it to requirements.txt."),
         .file = requirementsFile},
        {.id = "model.shape"_L1,
         .needle = "size mismatch for"_L1,
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The weights do not fit the model that the code builds. Take the "
                                                 "configuration they were saved with.")},
        {.id = "model.weights-only"_L1,
         .needle = "Weights only load failed"_L1,
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "torch refuses to load the file, since it may hold code. Take safetensors, "
                                   "or load it with weights_only=False if you trust it.")},
    };
}

} // namespace

CauseRules modelRules()
{
    return accessRules() + loadRules();
}

} // namespace spacewright::log
