/*
 * A PKCS#11 module that stands in front of another and fails when told to.
 *
 * Beside this library lie two files of its name: NAME.real holds the path of the module behind it; NAME.page (4096 octets, made
 * before it is loaded, shared by every process that loads it) holds the orders and the counts. FaultPage.java writes and reads it.
 *
 * PKCS#11 v2.40: the function list is a version and 68 pointers in the order of section 5. Every argument of every function is
 * one machine word, eight at most, so one shape passes all of them through on the systems we test on (SysV x86-64, AArch64).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

typedef unsigned long word;
typedef word (*function)(word, word, word, word, word, word, word, word);

enum { FUNCTIONS = 68, FAULTS = 16, PAGE = 4096 };
enum { INITIALIZE = 0, FINALIZE = 1, LIST = 3, SLOTS = 4, SLOT_INFO = 5, TOKEN_INFO = 6, MECHANISMS = 7, MECHANISM = 8,
       OPEN = 12, CLOSE = 13, CLOSE_ALL = 14, SESSION_INFO = 15, LOGIN = 18, LOGOUT = 19, SIGN = 43 };
enum { RETURN = 1, LOSE_ANSWER = 2, HANG = 3, DROP_SESSIONS = 4, FORGET_LOGIN = 5, FORGET_INITIALIZE = 6, CRASH = 7, SPOIL = 8 };
enum { PRESENT = 0, REMOVED = 1, OTHER_TOKEN = 2 };
enum { OK = 0x0, PIN_INCORRECT = 0xA0, SESSION_COUNT = 0xB1, DEVICE_REMOVED = 0x32, TOKEN_NOT_PRESENT = 0xE0 };

struct list {
    unsigned char major, minor;
    function at[FUNCTIONS];
};

struct fault {
    volatile int32_t left;
    uint32_t where, what, millis;
    uint64_t code, unused;
};

struct page {
    volatile uint32_t presence, session_limit, token_flags, open_sessions;
    volatile uint64_t taken[FAULTS];
    volatile uint64_t wrong_pins, pins_to_strangers, unused2[14];
    volatile uint64_t calls[FUNCTIONS];
    unsigned char gap[1024 - 16 - 8 * FAULTS - 8 * 16 - 8 * FUNCTIONS + 1024];
    struct fault faults[FAULTS];
};

static struct list *real;
static struct list ours;
static struct page *page;
static volatile long open_sessions;
static volatile int seen_removed;

static void pause_for(uint32_t millis) {
    struct timespec wait = {millis / 1000, (long) (millis % 1000) * 1000000L};
    if (millis == 0) {
        for (;;) {
            pause();
        }
    }
    while (nanosleep(&wait, &wait) != 0 && errno == EINTR) {
    }
}

static word real_call(int f, word a, word b, word c, word d, word e, word g, word h, word i) {
    return real->at[f](a, b, c, d, e, g, h, i);
}

static void drop_all_sessions(void) {
    word slots[64], count = 64;
    if (real_call(SLOTS, 1, (word) slots, (word) &count, 0, 0, 0, 0, 0) == OK) {
        for (word n = 0; n < count; n++) {
            real_call(CLOSE_ALL, slots[n], 0, 0, 0, 0, 0, 0, 0);
        }
    }
    open_sessions = 0;
    page->open_sessions = 0;
}

/* Takes the first fault ordered for this function, if one is left. */
static struct fault *take(int f) {
    for (int n = 0; n < FAULTS; n++) {
        struct fault *fault = &page->faults[n];
        if (fault->left > 0 && fault->where == (uint32_t) f) {
            if (__sync_fetch_and_sub(&fault->left, 1) > 0) {
                __sync_fetch_and_add(&page->taken[n], 1);
                return fault;
            }
            __sync_fetch_and_add(&fault->left, 1);
        }
    }
    return NULL;
}

static int takes_a_slot(int f) {
    return f == SLOT_INFO || f == TOKEN_INFO || f == MECHANISMS || f == MECHANISM || f == OPEN || f == CLOSE_ALL;
}

static word without_token(int f, word b, word c) {
    if (!__sync_lock_test_and_set(&seen_removed, 1)) {
        drop_all_sessions();
    }
    if (f == SLOTS) {
        (void) b;
        *(word *) c = 0;
        return OK;
    }
    return takes_a_slot(f) ? TOKEN_NOT_PRESENT : DEVICE_REMOVED;
}

static word counted(int f, word a, word b, word c, word d, word e, word g, word h, word i) {
    if (f == OPEN && page->session_limit > 0 && open_sessions >= (long) page->session_limit) {
        return SESSION_COUNT;
    }
    word result = real_call(f, a, b, c, d, e, g, h, i);
    if (result == OK) {
        if (f == OPEN) {
            __sync_fetch_and_add(&open_sessions, 1);
        } else if (f == CLOSE) {
            __sync_fetch_and_sub(&open_sessions, 1);
        } else if (f == CLOSE_ALL || f == FINALIZE) {
            open_sessions = 0;
        }
        page->open_sessions = (uint32_t) open_sessions;
        if (f == TOKEN_INFO) {
            /* behind label, maker, model and serial number */
            *(word *) ((char *) b + 96) |= page->token_flags;
        }
        if (f == TOKEN_INFO && page->presence == OTHER_TOKEN) {
            memcpy((char *) b, "Token la                        ", 32);
            memcpy((char *) b + 80, "9999999999999999", 16);
        }
    }
    if (f == LOGIN && result == PIN_INCORRECT) {
        __sync_fetch_and_add(&page->wrong_pins, 1);
    }
    return result;
}

static word through(int f, word a, word b, word c, word d, word e, word g, word h, word i) {
    __sync_fetch_and_add(&page->calls[f], 1);
    if (page->presence == REMOVED && f != INITIALIZE && f != FINALIZE) {
        return without_token(f, b, c);
    }
    if (page->presence == PRESENT) {
        seen_removed = 0;
    }
    if (page->presence == OTHER_TOKEN) {
        if (!__sync_lock_test_and_set(&seen_removed, 1)) {
            drop_all_sessions();
        }
        if (f == LOGIN) {
            __sync_fetch_and_add(&page->pins_to_strangers, 1);
            return PIN_INCORRECT;
        }
    }
    struct fault *fault = take(f);
    if (fault == NULL) {
        return counted(f, a, b, c, d, e, g, h, i);
    }
    word result;
    switch (fault->what) {
        case RETURN:
            return fault->code;
        case LOSE_ANSWER:
            counted(f, a, b, c, d, e, g, h, i);
            return fault->code;
        case HANG:
            pause_for(fault->millis);
            return counted(f, a, b, c, d, e, g, h, i);
        case DROP_SESSIONS:
            drop_all_sessions();
            return counted(f, a, b, c, d, e, g, h, i);
        case FORGET_LOGIN:
            real_call(LOGOUT, a, 0, 0, 0, 0, 0, 0, 0);
            return counted(f, a, b, c, d, e, g, h, i);
        case FORGET_INITIALIZE:
            real_call(FINALIZE, 0, 0, 0, 0, 0, 0, 0, 0);
            open_sessions = 0;
            return counted(f, a, b, c, d, e, g, h, i);
        case CRASH:
            _exit(134);
        case SPOIL:
            result = counted(f, a, b, c, d, e, g, h, i);
            if (f == SIGN && result == OK && d != 0) {
                *(unsigned char *) d ^= 1;
            }
            return result;
        default:
            return counted(f, a, b, c, d, e, g, h, i);
    }
}

#define ONE(n) \
    static word call##n(word a, word b, word c, word d, word e, word g, word h, word i) { \
        return through(n, a, b, c, d, e, g, h, i); \
    }
#define TEN(t) ONE(t##0) ONE(t##1) ONE(t##2) ONE(t##3) ONE(t##4) ONE(t##5) ONE(t##6) ONE(t##7) ONE(t##8) ONE(t##9)
ONE(0) ONE(1) ONE(2) ONE(3) ONE(4) ONE(5) ONE(6) ONE(7) ONE(8) ONE(9)
TEN(1) TEN(2) TEN(3) TEN(4) TEN(5)
ONE(60) ONE(61) ONE(62) ONE(63) ONE(64) ONE(65) ONE(66) ONE(67)

#define AT(n) call##n
#define ROW(t) AT(t##0), AT(t##1), AT(t##2), AT(t##3), AT(t##4), AT(t##5), AT(t##6), AT(t##7), AT(t##8), AT(t##9)
static const function FRONT[FUNCTIONS] = {
    AT(0), AT(1), AT(2), AT(3), AT(4), AT(5), AT(6), AT(7), AT(8), AT(9),
    ROW(1), ROW(2), ROW(3), ROW(4), ROW(5),
    AT(60), AT(61), AT(62), AT(63), AT(64), AT(65), AT(66), AT(67)};

static int beside(const char *ending, char *path, size_t size) {
    Dl_info self;
    if (dladdr((void *) beside, &self) == 0) {
        return -1;
    }
    return snprintf(path, size, "%s.%s", self.dli_fname, ending) < (int) size ? 0 : -1;
}

static word prepare(void) {
    char path[4096], target[4096];
    if (beside("page", path, sizeof path) != 0) {
        return 0x5;
    }
    int file = open(path, O_RDWR);
    if (file < 0) {
        return 0x5;
    }
    page = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (page == MAP_FAILED || beside("real", path, sizeof path) != 0) {
        return 0x5;
    }
    FILE *text = fopen(path, "r");
    if (text == NULL || fgets(target, sizeof target, text) == NULL) {
        return 0x5;
    }
    fclose(text);
    target[strcspn(target, "\r\n")] = 0;
    void *library = dlopen(target, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        return 0x5;
    }
    word (*get_list)(struct list **) = (word (*)(struct list **)) dlsym(library, "C_GetFunctionList");
    if (get_list == NULL || get_list(&real) != OK) {
        return 0x5;
    }
    ours.major = real->major;
    ours.minor = real->minor;
    memcpy(ours.at, FRONT, sizeof FRONT);
    return OK;
}

word C_GetFunctionList(struct list **answer) {
    _Static_assert(sizeof(struct page) <= PAGE, "the page is one page");
    _Static_assert(__builtin_offsetof(struct page, faults) == 2048, "FaultPage.java counts on it");
    static word prepared = 0x5;
    if (real == NULL) {
        prepared = prepare();
    }
    *answer = &ours;
    return prepared;
}
