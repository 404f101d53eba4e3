// llama-cli as BitNet Desktop ships it: ik_llama.cpp's own examples/main/main.cpp, unchanged, included below, with five of
// its calls led through this file. What that adds, and why a plain llama-cli cannot do it:
//
//   - Standard input is read by a thread of its own, so its end is noticed at once in every state (loading, prefilling,
//     generating). A parent that dies closes the pipe: nothing outlives it, the same on all three systems. (A plain
//     llama-cli reads the end of its input as empty lines and talks to itself for ever.)
//   - Control lines, in order with the messages: a stop can never hit the wrong turn or kill a waiting engine, as
//     SIGINT does, and needs no console tricks on Windows.
//   - A stop during the prefill withdraws the turn from the cache; `rewind` drops later turns and keeps the earlier ones.
//   - After a stopped reply the end-of-turn token is put into the cache, as the chat template wants it. Or the reply goes on
//     where it was cut, as if it had never been.
//   - People's words in the opening prompt are never parsed for special tokens.
//   - A message that does not fit is refused with its size. Nothing is dropped from a full context. What a message would take can
//     be asked beforehand.
//   - The repeat penalty works. main.cpp's reset between messages empties the sampler's memory, which then never holds more than
//     one token. It sees the reply only: the prompt ends with an end-of-turn token, and to punish that makes replies endless.
//   - Exact figures, as OSC sequences on standard output, in order with the text. A model cannot forge them as long as the
//     tokens that hold the byte ESC are banned.
//   - No main.log: conversations are not written to disk behind a person's back.
//
// Extra arguments (all others are llama-cli's own; texts take llama-cli's escapes: \n, \\, \xHH):
//   --bd-first-prefix TEXT   prefix of the first message, where it differs from --in-prefix
//   --bd-close TEXT          the end-of-turn token, added before the prefix when the last reply was cut
//   --bd-open                the opening prompt ends within a reply, as if that had been cut
//   --bd-log FILE            write the token log there
//
// Standard input: one line is one message, as in llama-cli: escapes, and a final '/' that submits and is dropped. A line that
// begins with the byte 0x10 (DLE) is a control line:
//   stop          end the running turn; without effect when it has ended by itself
//   limit N       at most N tokens for a reply from now on; 0 = no limit
//   rewind N END  while waiting: keep the first N tokens of the cache, which end with END: opening, whole (reply) or cut (reply)
//   continue      while waiting: the reply that was cut goes on. A turn of its own without a prompt, which a stop can end
//   count TEXT    while waiting: tell how many tokens the message TEXT (with llama-cli's escapes) would take
//
// Opening prompt (-f): the byte 0x1E (RS) switches between template text and people's words. The byte 0x1D (GS) in template text
// marks a place that can be rewound to: what follows it is tokenised by itself, as it is where a message is added there. The byte
// after 0x1F (US) is text, whatever it is.
//
// Standard output, beside llama-cli's text and colours: ESC ] 7700 ; WORD ; key=value ; ... BEL
//   mark;past                                for each mark in the opening prompt, in order, before it is read: its length up to there
//   prefill;done;total                       after each batch of a prompt
//   tokens;reply;past                        while generating, at most ten times a second
//   refused;need;free;size                   the line was not taken: it needs `need` tokens, `free` are left of `size`; need=0: there
//                                            is no reply that could be continued
//   counted;tokens                           the answer to `count`, prefix and suffix included; -1: the text is too long to count
//   wait;turn;reason;prompt;reply;past;size;prefill_us;decode_us;kept
//                                            waiting for input; reason: start, end, length, context, stopped; kept=0: withdrawn
//   fatal;need;size                          the opening prompt does not fit; exit status 3 follows
//   fatal;rewind                             this model's cache cannot be rewound; exit status 4 follows

#include "chat.h"
#include "common.h"
#include "console.h"
#include "llama.h"
#include "log.h"
#include "sampling.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <chrono>
#include <cinttypes>
#include <climits>
#include <cmath>
#include <condition_variable>
#include <csignal>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <deque>
#include <fstream>
#include <iostream>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#if defined(_WIN32)
#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace desktop {

using microseconds = long long;

// Tokens that are kept free for a reply when a message is taken, and at the end of the context.
constexpr int ROOM_FOR_REPLY = 16;
constexpr int ROOM_AT_END    = 4;

// In bytes: the longest text that is counted, and how much of it is handed to the tokeniser at once. Some of the vocabularies are
// cut into words by std::regex, which takes stack for every byte.
constexpr size_t LONGEST_COUNTED = 1 << 20;
constexpr size_t COUNTED_AT_ONCE = 1 << 16;

FILE * token_log = nullptr;

bool        readline(std::string & line);
int         decode(llama_context * ctx, llama_batch batch);
llama_token sample(common_sampler * sampler, llama_context * ctx, llama_context * guidance);

std::vector<llama_token> tokenize(const llama_context * ctx, const std::string & text, bool add_special, bool parse_special);

// main.cpp measures "the context is full" with positions that do not know of withdrawn turns, and would then drop the older half
// of the conversation. `sample` and `readline` keep the limit themselves, so it is told of one that is never reached.
uint32_t context_without_end(const llama_context *) { return INT_MAX / 2; }

// Called between parsing the arguments and loading the model: --help and --version work without an input.
void begin();

}  // namespace desktop

namespace console {
bool desktop_readline(std::string & line, bool) { return desktop::readline(line); }
}  // namespace console

#undef LOG
#undef LOGLN
#undef LOG_TEE
#define LOG(...)                                                     \
    do {                                                             \
        if (desktop::token_log) {                                    \
            fprintf(desktop::token_log, __VA_ARGS__);                \
            fflush(desktop::token_log);                              \
        }                                                            \
    } while (0)
#define LOGLN(...) LOG(__VA_ARGS__)
#define LOG_TEE(...)                 \
    do {                             \
        fprintf(stderr, __VA_ARGS__); \
        LOG(__VA_ARGS__);            \
    } while (0)
#undef log_set_target
#undef log_dump_cmdline
#define log_set_target(...)
#define log_dump_cmdline(...)

#define llama_backend_init           desktop::begin
#define readline                     desktop_readline
#define llama_decode                 desktop::decode
#define llama_n_ctx                  desktop::context_without_end
#define common_sampler_sample_legacy desktop::sample
#define main                         llama_cli_main
// main.cpp writes ::common_tokenize; a name of the global namespace is needed.
static std::vector<llama_token> desktop_tokenize(const llama_context * ctx, const std::string & text, bool add_special,
                                                 bool parse_special) {
    return desktop::tokenize(ctx, text, add_special, parse_special);
}
#define common_tokenize desktop_tokenize
#include "../examples/main/main.cpp"
#undef common_tokenize
#undef main
#undef common_sampler_sample_legacy
#undef llama_n_ctx
#undef llama_decode
#undef readline
#undef llama_backend_init

namespace desktop {

// ---- standard input ---------------------------------------------------------------------------------------------

struct Input {
    std::mutex              mutex;
    std::condition_variable arrived;
    std::deque<std::string> lines;  // messages and the orders for a waiting engine, as they came
    long                    messages_read = 0;
    std::atomic<long>       stop_of_turn{ -1 };
    std::atomic<int>        reply_limit{ 0 };
};

static Input g_input;

static void take_line(std::string line) {
    while (!line.empty() && line.back() == '\r') {
        line.pop_back();
    }
    std::lock_guard<std::mutex> lock(g_input.mutex);
    if (!line.empty() && line[0] == '\x10') {
        const std::string order = line.substr(1, 16);
        if (order == "stop") {
            g_input.stop_of_turn = g_input.messages_read;
            return;
        }
        if (order.rfind("limit ", 0) == 0) {
            g_input.reply_limit = std::atoi(order.c_str() + 6);
            return;
        }
        g_input.messages_read += order == "continue";
    } else {
        ++g_input.messages_read;
    }
    g_input.lines.push_back(std::move(line));
    g_input.arrived.notify_one();
}

static void read_input() {
    std::string line;
    char        buffer[65536];
    for (;;) {
#if defined(_WIN32)
        const int count = _read(0, buffer, sizeof(buffer));
#else
        const ssize_t count = read(0, buffer, sizeof(buffer));
        if (count < 0 && errno == EINTR) {
            continue;
        }
#endif
        if (count <= 0) {
            // Whoever started this process has closed the pipe or is gone.
            _exit(0);
        }
        for (int i = 0; i < (int) count; ++i) {
            if (buffer[i] == '\n') {
                take_line(std::move(line));
                line.clear();
            } else {
                line += buffer[i];
            }
        }
    }
}

void begin() {
    // Until main.cpp installs its own handler: a terminal sends Ctrl+C to the whole group, but only the app decides.
    signal(SIGINT, SIG_IGN);
    std::thread(read_input).detach();
    llama_backend_init();
}

// ---- the turn ---------------------------------------------------------------------------------------------------
//
// main.cpp decodes what stands in its `embd`, samples, prints, and waits when `is_interacting` is set. So the last token of a
// reply (the end-of-turn token, or the last one before a cut) is sampled before the wait and decoded after it: it is *carried*
// into the next turn. Positions in the cache are ours: main.cpp's `n_past` runs ahead by the tokens that were withdrawn.

struct Turn {
    const char * reason    = "start";  // why it ended
    long         number    = 0;        // which message or `continue`, counted from 1; 0 = the opening prompt
    int          start     = 0;        // length of the cache before it
    int          total     = 0;        // prompt tokens
    int          expected  = 0;        // prompt tokens that main.cpp has not handed to decode yet
    int          prompt    = 0;        // prompt tokens read
    int          reply     = 0;        // reply tokens, without the end-of-turn token
    bool         sampling  = false;    // the prompt is read, or there is none
    bool         withdrawn = false;    // stopped before the first token: as if it had never been
    microseconds prefill   = 0;
    microseconds decode    = 0;
};

// What the cache ends with, which decides what must stand before the next message.
enum class End { opening, whole_reply, cut_reply };

static Turn g_turn;
static std::vector<llama_token> g_cache;   // the tokens in the cache
static std::vector<llama_token> g_recent;  // the last tokens of this reply, for the penalties
static std::vector<int>         g_starts;  // where in the cache the replies begin
static int         g_shift   = 0;          // main.cpp's n_past minus the length of the cache
static int         g_carried = 0;          // see above
static int         g_swallow = 0;          // tokens still in main.cpp's hands that are not to be decoded
static bool        g_fresh   = false;      // the logits are those after the last token of the cache, and nobody has touched them
static End         g_end     = End::opening;
static std::string g_close;
static std::string g_first_prefix;
static bool        g_has_first_prefix = false;
static bool        g_opening_is_open  = false;

static std::chrono::steady_clock::time_point g_last_report;

static microseconds since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count();
}

static void report(const char * format, ...) {
    va_list arguments;
    va_start(arguments, format);
    printf("\033]7700;");
    vprintf(format, arguments);
    printf("\a");
    va_end(arguments);
    fflush(stdout);
}

static int context_size() { return (int) llama_n_ctx(*g_ctx); }

static int cached() { return (int) g_cache.size(); }

static bool stop_wanted() { return g_turn.number > 0 && g_input.stop_of_turn == g_turn.number; }

static void end_turn(const char * reason, End end) {
    g_turn.reason  = reason;
    g_end          = end;
    is_interacting = true;
}

static void keep_only(int tokens) {
    if (!llama_kv_cache_seq_rm(*g_ctx, 0, tokens, -1)) {
        // A model whose state cannot be cut (a recurrent one). The app starts anew with the conversation.
        report("fatal;rewind=%d", tokens);
        _exit(4);
    }
    g_shift += cached() - tokens;
    g_cache.resize(tokens);
    g_fresh = false;
    while (!g_starts.empty() && g_starts.back() > tokens) {
        g_starts.pop_back();
    }
}

int decode(llama_context * ctx, llama_batch batch) {
    const int count = batch.n_tokens;
    if (g_swallow > 0) {
        g_swallow -= count;
        g_shift += count;
        return 0;
    }
    const bool carried = g_carried > 0;
    const bool prompt  = !carried && !g_turn.sampling;
    if (prompt) {
        g_turn.expected -= count;
        if (!g_turn.withdrawn && stop_wanted()) {
            keep_only(g_turn.start);
            g_turn.withdrawn = true;
            is_interacting   = true;
            g_turn.reason    = "stopped";
        }
        if (g_turn.withdrawn) {
            g_shift += count;
            return 0;
        }
    }
    batch.all_pos_0 -= g_shift;
    const auto start  = std::chrono::steady_clock::now();
    const int  result = llama_decode(ctx, batch);
    if (result != 0) {
        return result;
    }
    g_cache.insert(g_cache.end(), batch.token, batch.token + count);
    g_fresh = true;
    if (carried) {
        g_carried -= count;
    }
    if (g_turn.sampling) {
        g_turn.decode += since(start);
        return 0;
    }
    g_turn.prefill += since(start);
    g_turn.prompt += count;
    if (prompt) {
        report("prefill;done=%d;total=%d", g_turn.prompt, g_turn.total);
    }
    if (g_turn.number == 0 && g_params->interactive_first) {
        // main.cpp would wait with the last batch of the opening prompt still in its hands.
        is_interacting = g_turn.expected == 0;
    }
    return 0;
}

llama_token sample(common_sampler * sampler, llama_context * ctx, llama_context * guidance) {
    const auto start = std::chrono::steady_clock::now();
    sampler->prev = g_recent;
    const llama_token id = common_sampler_sample_legacy(sampler, ctx, guidance);
    g_recent.push_back(id);
    if ((int) g_recent.size() > g_params->sparams.n_prev) {
        g_recent.erase(g_recent.begin());
    }
    if (!g_turn.sampling) {
        g_starts.push_back(cached());
    }
    g_turn.sampling = true;
    g_fresh         = false;
    g_turn.decode += since(start);
    if (llama_token_is_eog(*g_model, id)) {
        // main.cpp sees it too, and sets is_interacting.
        g_turn.reason = "end";
        g_end         = End::whole_reply;
        return id;
    }
    ++g_turn.reply;
    const int limit = g_input.reply_limit;
    if (stop_wanted()) {
        end_turn("stopped", End::cut_reply);
    } else if (limit > 0 && g_turn.reply >= limit) {
        end_turn("length", End::cut_reply);
    } else if (cached() + 1 >= context_size() - ROOM_AT_END) {
        end_turn("context", End::cut_reply);
    } else if (since(g_last_report) >= 100000) {
        g_last_report = std::chrono::steady_clock::now();
        report("tokens;reply=%d;past=%d", g_turn.reply, cached());
    }
    return id;
}

static std::vector<llama_token> tokenize_opening(const llama_context * ctx, const std::string & text) {
    std::vector<llama_token> tokens;
    std::vector<int>         marks;
    std::string              piece;
    bool                     literal = false;
    bool                     first   = true;
    int                      start   = 0;  // of the last piece
    const auto flush = [&]() {
        start = (int) tokens.size();
        // The first piece is tokenised even when it is empty: it brings the BOS token.
        if (first || !piece.empty()) {
            const auto part = ::common_tokenize(ctx, piece, first, !literal);
            tokens.insert(tokens.end(), part.begin(), part.end());
        }
        first = false;
        piece.clear();
    };
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\x1f' && i + 1 < text.size()) {
            piece += text[++i];
        } else if (text[i] == '\x1e') {
            flush();
            literal = !literal;
        } else if (text[i] == '\x1d' && !literal) {
            flush();
            marks.push_back((int) tokens.size());
        } else {
            piece += text[i];
        }
    }
    flush();
    if (g_opening_is_open) {
        g_end = End::cut_reply;
        g_starts.push_back(literal ? start : (int) tokens.size());
    }
    const int size = (int) llama_n_ctx(ctx);
    if ((int) tokens.size() > size - ROOM_FOR_REPLY) {
        report("fatal;need=%d;size=%d", (int) tokens.size(), size);
        _exit(3);
    }
    for (const int mark : marks) {
        report("mark;past=%d", mark);
    }
    g_turn.total    = (int) tokens.size();
    g_turn.expected = g_turn.total;
    return tokens;
}

static std::string prefix_text() {
    switch (g_end) {
        case End::opening:     return g_has_first_prefix ? g_first_prefix : g_params->input_prefix;
        case End::cut_reply:   return g_close + g_params->input_prefix;
        case End::whole_reply: break;
    }
    return g_params->input_prefix;
}

std::vector<llama_token> tokenize(const llama_context * ctx, const std::string & text, bool add_special, bool parse_special) {
    if (add_special) {
        return tokenize_opening(ctx, text);
    }
    const bool is_prefix = &text == &g_params->input_prefix;
    const auto tokens    = ::common_tokenize(ctx, is_prefix ? prefix_text() : text, false, parse_special);
    g_turn.total += (int) tokens.size();
    g_turn.expected += (int) tokens.size();
    LOG("desktop tokens: %s\n", LOG_TOKENS_TOSTR_PRETTY(ctx, tokens).c_str());
    return tokens;
}

// What console::readline does with a line. It cannot be asked itself, because it reads standard input.
static std::string submitted(std::string line) {
    if (!line.empty() && line.back() == '/') {
        line.pop_back();
    } else {
        line += '\n';
    }
    return line;
}

// The tokens of a person's text. One that is handed over in pieces may be said to have a few more.
static int count_text(const std::string & text) {
    int    tokens = 0;
    size_t start  = 0;
    while (start < text.size()) {
        size_t end = std::min(text.size(), start + COUNTED_AT_ONCE);
        if (end < text.size()) {
            // Words begin with the space before them; without one, at least no character is cut.
            const size_t space = text.find_last_of(" \n", end);
            if (space != std::string::npos && space > start) {
                end = space;
            } else {
                while (end > start + 1 && ((unsigned char) text[end] & 0xC0) == 0x80) {
                    --end;
                }
            }
        }
        tokens += (int) ::common_tokenize(*g_ctx, text.substr(start, end - start), false, false).size();
        start = end;
    }
    return tokens;
}

// The tokens that stand around a message.
static int count_around() {
    return (int) (::common_tokenize(*g_ctx, prefix_text(), false, true).size() +
                  ::common_tokenize(*g_ctx, g_params->input_suffix, false, true).size());
}

// The tokens that a message may have now, and those that it has.
static bool fits(std::string message) {
    string_process_escapes(message);
    const int need = count_text(message);
    const int free = context_size() - cached() - g_carried - count_around() - ROOM_FOR_REPLY;
    if (need > free) {
        report("refused;need=%d;free=%d;size=%d", need, std::max(free, 0), context_size());
        return false;
    }
    return true;
}

static void count_message(std::string message) {
    string_process_escapes(message);
    report("counted;tokens=%d", message.size() > LONGEST_COUNTED ? -1 : count_text(message) + count_around());
}

static bool can_continue() {
    const bool cut  = g_end == End::cut_reply;
    const int  free = std::max(0, context_size() - ROOM_AT_END - 1 - cached() - g_carried);
    if (!cut || free == 0) {
        report("refused;need=%d;free=%d;size=%d", cut ? 1 : 0, free, context_size());
        return false;
    }
    return true;
}

// The bytes at the end of `text` that begin a character whose other bytes are still missing.
static std::string half_character(const std::string & text) {
    for (size_t length = 1; length <= std::min<size_t>(3, text.size()); ++length) {
        const size_t        at    = text.size() - length;
        const unsigned char first = text[at];
        if (first >= 0x80 && first < 0xC0) {
            continue;  // it begins further left
        }
        const size_t        whole  = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        const unsigned char second = length > 1 ? text[at + 1] : 0x90;
        const bool          sound  = first >= 0xC2 && first <= 0xF4 && !(first == 0xE0 && length > 1 && second < 0xA0) &&
                           !(first == 0xED && second >= 0xA0) && !(first == 0xF0 && second < 0x90) &&
                           !(first == 0xF4 && length > 1 && second >= 0x90);
        return sound && length < whole ? text.substr(at) : "";
    }
    return "";
}

// The cut reply is to go on: see to it that main.cpp finds the logits after its last token, or that token in its hands.
static void take_up_reply() {
    if (g_carried == 0) {
        if (!g_fresh) {
            llama_token last   = g_cache.back();
            const auto  starts = g_starts;
            keep_only(cached() - 1);
            g_starts = starts;
            if (llama_decode(*g_ctx, llama_batch_get_one(&last, 1, cached(), 0)) != 0) {
                _exit(1);
            }
            g_cache.push_back(last);
            --g_shift;
        }
        const int start = std::max(g_starts.empty() ? 0 : g_starts.back(), cached() - g_params->sparams.n_prev);
        g_recent.assign(g_cache.begin() + start, g_cache.end());
    }
    // What the listener had of a character when the reply was cut was no text, so that it is said again.
    std::string end;
    for (size_t i = g_recent.size() - std::min<size_t>(g_recent.size(), 4); i < g_recent.size(); ++i) {
        end += common_token_to_piece(*g_ctx, g_recent[i], false);
    }
    console::set_display(console::reset);
    printf("%s", half_character(end).c_str());
    fflush(stdout);
}

static void rewind_to(const std::string & order) {
    int  tokens  = -1;
    char end[16] = "";
    if (sscanf(order.c_str(), "rewind %d %15s", &tokens, end) != 2 || tokens < 0 || tokens > cached() + g_carried) {
        return;
    }
    g_end = strcmp(end, "opening") == 0 ? End::opening : strcmp(end, "cut") == 0 ? End::cut_reply : End::whole_reply;
    if (tokens == cached() + g_carried) {
        return;
    }
    keep_only(tokens);
    g_swallow += g_carried;
    g_carried = 0;
}

static void report_waiting() {
    report("wait;turn=%ld;reason=%s;prompt=%d;reply=%d;past=%d;size=%d;prefill_us=%lld;decode_us=%lld;kept=%d", g_turn.number,
           g_turn.reason, g_turn.prompt, g_turn.reply, cached() + g_carried, context_size(), g_turn.prefill, g_turn.decode,
           g_turn.withdrawn ? 0 : 1);
}

static std::string next_line() {
    std::unique_lock<std::mutex> lock(g_input.mutex);
    g_input.arrived.wait(lock, [] { return !g_input.lines.empty(); });
    std::string line = std::move(g_input.lines.front());
    g_input.lines.pop_front();
    return line;
}

bool readline(std::string & line) {
    static long messages_taken = 0;
    if (g_turn.number == 0 && g_turn.expected > 0) {
        // It does so nevertheless where the opening prompt ends with an end-of-turn token. An empty line gives control back to it.
        line.clear();
        return false;
    }
    console::set_display(console::user_input);
    if (g_turn.withdrawn) {
        g_swallow += g_turn.expected;
    } else if (g_turn.sampling) {
        g_carried = 1;
    }
    report_waiting();
    // main.cpp has installed its own handler by now; see begin().
    signal(SIGINT, SIG_IGN);
    bool continues = false;
    for (;;) {
        line = next_line();
        if (line.rfind("\x10rewind ", 0) == 0) {
            rewind_to(line.substr(1));
        } else if (line.rfind("\x10" "count ", 0) == 0) {
            count_message(line.substr(7));
        } else if (line == "\x10" "continue") {
            ++messages_taken;
            if ((continues = can_continue())) {
                break;
            }
        } else if (line.empty() || line[0] != '\x10') {
            ++messages_taken;
            line = submitted(line);
            if (fits(line)) {
                break;
            }
        }
    }
    if (continues) {
        take_up_reply();
        line.clear();  // main.cpp adds nothing to its prompt
    } else {
        g_recent.clear();
    }
    g_turn          = Turn();
    g_turn.number   = messages_taken;
    g_turn.sampling = continues;
    g_turn.start    = cached() + g_carried;
    g_turn.total    = g_carried;
    return false;
}

static std::string argument_text(const char * text) {
    std::string result = text;
    string_process_escapes(result);
    return result;
}

static int run(std::vector<std::string> arguments) {
    std::vector<char *> plain;
    for (size_t i = 0; i < arguments.size(); ++i) {
        const bool has_value = i + 1 < arguments.size();
        if (arguments[i] == "--bd-first-prefix" && has_value) {
            g_first_prefix     = argument_text(arguments[++i].c_str());
            g_has_first_prefix = true;
        } else if (arguments[i] == "--bd-close" && has_value) {
            g_close = argument_text(arguments[++i].c_str());
        } else if (arguments[i] == "--bd-log" && has_value) {
            token_log = fopen(arguments[++i].c_str(), "w");
        } else if (arguments[i] == "--bd-open") {
            g_opening_is_open = true;
        } else {
            plain.push_back(&arguments[i][0]);
        }
    }
    const int status = llama_cli_main((int) plain.size(), plain.data());
    fflush(stdout);
    fflush(stderr);
    // The reading thread is still there: leave without waiting for it.
    _exit(status);
}

}  // namespace desktop

#if defined(_WIN32)
// The arguments in UTF-8: main()'s are in the system's code page, which cannot name every file.
int wmain(int argc, wchar_t ** argv) {
    _setmode(0, _O_BINARY);
    _setmode(1, _O_BINARY);
    std::vector<std::string> arguments;
    for (int i = 0; i < argc; ++i) {
        const int   size = WideCharToMultiByte(CP_UTF8, 0, argv[i], -1, nullptr, 0, nullptr, nullptr);
        std::string text((size_t) size, '\0');
        WideCharToMultiByte(CP_UTF8, 0, argv[i], -1, &text[0], size, nullptr, nullptr);
        text.pop_back();
        arguments.push_back(text);
    }
    return desktop::run(arguments);
}
#else
int main(int argc, char ** argv) { return desktop::run(std::vector<std::string>(argv, argv + argc)); }
#endif
