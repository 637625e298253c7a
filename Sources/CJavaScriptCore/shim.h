#include <JavaScriptCore/JavaScript.h>
#include <stdbool.h>

/* Exported by the library, declared only in its private headers. A null callback always stops. */
typedef bool (*WorkshopShouldTerminate)(JSContextRef context, void *data);
void JSContextGroupSetExecutionTimeLimit(
    JSContextGroupRef group, double seconds, WorkshopShouldTerminate callback, void *data);
