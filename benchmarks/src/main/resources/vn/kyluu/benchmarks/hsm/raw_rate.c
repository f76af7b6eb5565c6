/*
 * The floor under our session pool: how many digests a second a PKCS#11 module signs for a C program that does nothing else.
 *
 * Arguments: module, user PIN, label of the key, "rsa" or "ec", threads, seconds. One session for each thread, no search, no check.
 * Prints signatures per second. PKCS#11 v2.40; only what is used is declared.
 */
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef unsigned long word;
typedef word (*function)();

struct list {
    unsigned char major, minor;
    function at[68];
};
struct attribute {
    word type;
    void *value;
    word length;
};
struct mechanism {
    word type;
    void *parameter;
    word length;
};

enum { INITIALIZE = 0, SLOTS = 4, OPEN = 12, LOGIN = 18, FIND_INIT = 26, FIND = 27, FIND_FINAL = 28, SIGN_INIT = 42, SIGN = 43 };

static struct list *p11;
static const char *label;
static int rsa;
static volatile int over;

static void must(word code, const char *what) {
    if (code != 0) {
        fprintf(stderr, "%s: 0x%lx\n", what, code);
        exit(1);
    }
}

static void *work(void *session_of_thread) {
    word session = (word) session_of_thread, class = 3, key, found, count = 0;
    struct attribute wanted[] = {{0, &class, sizeof class}, {3, (void *) label, strlen(label)}};
    must(p11->at[FIND_INIT](session, wanted, 2UL), "find");
    must(p11->at[FIND](session, &key, 1UL, &found), "find");
    must(p11->at[FIND_FINAL](session), "find");
    struct mechanism how = {rsa ? 0x1 : 0x1041, NULL, 0};
    unsigned char input[51] = {0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01,
                               0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20};
    unsigned char value[1024];
    while (!over) {
        word length = sizeof value;
        must(p11->at[SIGN_INIT](session, &how, key), "sign");
        must(p11->at[SIGN](session, rsa ? input : input + 19, rsa ? 51UL : 32UL, value, &length), "sign");
        count++;
    }
    return (void *) count;
}

int main(int argc, char **argv) {
    if (argc != 7) {
        return 2;
    }
    void *library = dlopen(argv[1], RTLD_NOW);
    if (library == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        return 1;
    }
    must(((function) dlsym(library, "C_GetFunctionList"))(&p11), "list");
    label = argv[3];
    rsa = strcmp(argv[4], "rsa") == 0;
    int threads = atoi(argv[5]), seconds = atoi(argv[6]);
    void *multithreaded[6] = {NULL, NULL, NULL, NULL, (void *) 2, NULL};
    must(p11->at[INITIALIZE](multithreaded), "initialize");
    word slots[16], count = 16;
    must(p11->at[SLOTS](1UL, slots, &count), "slots");
    word sessions[64];
    for (int n = 0; n < threads; n++) {
        must(p11->at[OPEN](slots[0], 4UL, NULL, NULL, &sessions[n]), "open");
    }
    must(p11->at[LOGIN](sessions[0], 1UL, argv[2], strlen(argv[2])), "login");
    pthread_t running[64];
    struct timespec begun, ended, wait = {seconds, 0};
    clock_gettime(CLOCK_MONOTONIC, &begun);
    for (int n = 0; n < threads; n++) {
        pthread_create(&running[n], NULL, work, (void *) sessions[n]);
    }
    nanosleep(&wait, NULL);
    over = 1;
    word sum = 0;
    for (int n = 0; n < threads; n++) {
        void *done;
        pthread_join(running[n], &done);
        sum += (word) done;
    }
    clock_gettime(CLOCK_MONOTONIC, &ended);
    printf("%.0f\n", sum / ((ended.tv_sec - begun.tv_sec) + (ended.tv_nsec - begun.tv_nsec) / 1e9));
    return 0;
}
