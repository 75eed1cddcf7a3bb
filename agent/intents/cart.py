"""Cart: put in, take out, change, show, empty, undo, and on to paying."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
add this to my cart | add to cart | put it in the basket | cart me daal do | isko cart me add karo
इसे कार्ट में डालो | कार्ट में डाल दो | cart madhe taka | हे कार्टमध्ये टाका

add the second one in {size} | put the {colour} one in my cart | add number three, size {size}
doosra wala {size} me daal do | {colour} wala cart me daalo | दूसरा वाला {size} में डाल दो
{colour} वाला कार्ट में डालो | dusra {size} madhe taka | तिसरा कार्टमध्ये घाला

i'll take it | i'll take the {colour} one | i want to buy this one | ok buy it | ye wala lunga | yahi le lo
यही लूंगा | यह वाला ले लो | hach gheto | हाच द्या

book this for me | pack this for me | ye pack kar do | yeh wala dedo | ये वाला पैक कर दो | he pack kara | हे पॅक करा

take {n} of these | add {n} pieces of the first | i want {n} of the {colour} {category} | iske {n} daal do
pehle wale ke {n} piece add karo | इसके {n} पीस डाल दो | yache {n} taka | पहिल्याचे {n} टाका

remove it from my cart | take the {category} out of the cart | delete this item | remove the {colour} {category}
{category} cart se hata do | isko nikal do cart se | इसे कार्ट से हटाओ | {category} कार्ट से निकाल दो
{category} cart madhun kadha | {category} कार्टमधून काढून टाका

i don't want the {category} anymore, drop it from the bag | scrap the {category} | {category} rehne do
{category} rehne dijiye cart se nikaliye | {category} रहने दो | {category} nako cart madhe | {category} नको, काढा

make it {n} | change quantity to {n} | i want {n} instead of 1 | increase the quantity | {n} kar do
quantity {n} karo | इसे {n} कर दो | मात्रा बढ़ाओ | {n} kara | संख्या {n} करा

one more of that | ek aur add karo | ek aur daal do | एक और डालो | ajun ek taka | अजून एक टाका

one less | reduce by one | ek kam kar do | एक कम करो | ek kami kara | एक कमी करा

change the size of the {category} in cart to {size} | i want {size} instead in the bag
cart wale {category} ka size {size} karo | कार्ट वाली {category} का साइज {size} करो
cart madhlya {category} cha size {size} kara | कार्टमधल्या {category} चा साइज {size} करा

change the colour to {colour} in my cart | make that {colour} instead | cart me {colour} wala kar do
कार्ट में {colour} वाला कर दो | cart madhe {colour} kara

show my cart | what is in my cart | view basket | open my bag | mera cart dikhao | cart me kya hai
मेरा कार्ट दिखाओ | बास्केट में क्या है | maza cart dakhva | माझी कार्ट दाखवा

what is the total of my cart | how much do i have to pay | cart total please | total kitna hua | kitna bill bana
कुल कितना हुआ | टोटल कितना बना | ekun kiti zale | एकूण किती झाले

clear my cart | remove everything from the cart | delete all items | cart khali kar do | sab hata do cart se
कार्ट खाली करो | सब हटा दो | cart rikami kara | कार्टमधलं सगळं काढा

put it back | undo that | revert the last change | wapas daal do jo hataya | jo abhi hataya wo wapas lao
जो हटाया वो वापस डालो | parat thev to | जे काढलं ते परत टाका

checkout | check out now | proceed to checkout | i want to checkout | checkout karna hai | चेकआउट करना है
checkout karaycha ahe | चेकआउट करा

buy now | proceed to buy | confirm my purchase | i want to pay for these | payment karna hai le chalo
khareedna hai abhi | अभी खरीदना है | पेमेंट करना है चलो | vikat ghyaycha ahe | आता खरेदी करायचं आहे

complete my order | finalise the order | place order now | go ahead and order these | order kar do | ye order kardo
ऑर्डर कर दो | ऑर्डर दे दो इसका | order kara | ऑर्डर करून टाका

go to payment | take me to billing | payment page pe le chalo | पेमेंट पेज पर ले चलो | payment kade chala

add the {category} too | also put the matching {category} | wo {category} bhi daal do | वो {category} भी डाल दो
to {category} pan taka | तो {category} पण टाका

add both | add all of them to cart | dono daal do | sabhi cart me daalo | दोनों डाल दो | donhi taka
दोन्ही कार्टमध्ये टाका

add the cheapest one | sabse sasta wala daal do | सबसे सस्ता वाला डालो | sarvat swast taka

add {size} | {size} size please | {size} wala do | {size} वाला दे दो | {size} dya

replace the {category} with the {colour} one | swap the first item in my basket with number two
pehla hata ke doosra daalo | पहला हटाकर दूसरा डालो | pahila kadhun dusra taka

keep only the {category}, remove the rest | sirf {category} rakho baaki hatao | सिर्फ {category} रखो बाकी हटाओ
fakta {category} theva

cancel that, i don't want it in the bag | mat daalo cart me | कार्ट में मत डालो | cart madhe taku naka

save it for later | move to wishlist | baad ke liye rakh do | बाद के लिए रख दो | nantar sathi theva

is my cart saved if i leave | why is my cart empty | cart khali kyu dikha raha hai | मेरा कार्ट खाली क्यों है
mazi cart rikami ka disat ahe

give me this | i want this | ye chahiye | yahi chahiye | mujhe ye de do | यही चाहिए मुझे | ye bhi chahiye
he pahije mala | मला हे पाहिजे | हाच पाहिजे | i'll have this one

order confirm karo | haan order karo | ab order karo | confirm my purchase please | ऑर्डर पक्का करो
order pakki kara | ऑर्डर पक्की करा | finish buying | wrap up my purchase | yes go ahead and place it

what have i added so far | summary of my basket | subtotal kya hai | list of items in my cart | ab tak kya kya liya
अब तक क्या-क्या लिया मैंने | ata paryant kay kay ghetla | आतापर्यंत काय काय घेतलं | how many items in my bag

number {n} delete karo | remove item {n} | take out the second item | {n} number wala hatao | दूसरा आइटम हटाओ
dusri vastu kadha | दुसरी वस्तू काढा | remove the last thing i added

wrong item got added, remove | galti se add ho gaya hatao | गलती से जुड़ गया, हटाओ | chukun add zala kadha
चुकून टाकलं गेलं, काढा | i added it by mistake | remove duplicate from cart

{n} ki jagah {n} kar do | {n} instead of {n} | was {n} make it {n} | {n} की जगह {n} करो | {n} aivaji {n} kara
{n} ऐवजी {n} करा | quantity galat hai {n} karo | update count to {n}

start my basket again from zero | sab items remove karo | poori list hatao | पूरी लिस्ट हटाओ | purna yadi kadha
संपूर्ण यादी काढा | reset my cart | cart reset karo | bag khali karo

put {n} {colour} {category} in my cart | add {n} {category} size {size} | {n} {category} daal do {size} me
{n} {category} कार्ट में डालो | {n} {category} taka cart madhe | {n} {category} कार्टमध्ये टाका
get me {n} of those {category}

add the {brand} one | {brand} wala daalo | {brand} वाला डाल दो | {brand} cha taka | {brand} चा टाका
take the {brand} {category} | i'll go with {brand}

make the {category} {size} | {category} ko {size} kar do | {category} {size} size me kar do
{category} का साइज {size} करो | {category} {size} size kara | {category} {size} साइज करा
change {category} to {size} | i want the {category} in {size} not {size} in my bag

double the {category} | one extra {category} | ek aur {category} | एक और {category} डालो | ajun ek {category}
अजून एक {category} | same again, one more piece | {n} more of the {category}

i want to pay | let me pay now | ready to checkout | bill bana do | bill karo | बिल बना दो | bill kara | बिल करा
pay karna hai | पैसे देने हैं, चलो | paise bharaychet | पैसे भरायचे आहेत

i changed my mind about removing, add it again | bring back the {category} | {category} wapas add karo
{category} वापस डालो | {category} parat taka | {category} परत टाका | reverse what you just did
jo kiya wo cancel karo | galti se hata diya wapas laao

will the cart items stay till tomorrow | is my cart reserved | cart me kab tak rahega | कार्ट में कब तक रहेगा
cart madhe kiti vel rahil | कार्टमधलं कधीपर्यंत राहील | my cart disappeared | cart se item gayab

throw in a {category} | include a {colour} {category} also | saath me {category} bhi | साथ में {category} भी डालो
sobat {category} pan | सोबत {category} पण टाका | pair it with that {category} and add

take it | done, add | okay add karo | haan daal do | हाँ डाल दो | ho taka | हो, टाका | theek hai le lo
ठीक है ले लो | thik ahe ghya | ठीक आहे, घेतो | sure put it in

i don't want {category}, take off from bag | no need of {category} remove | {category} ki zarurat nahi hatao
{category} की ज़रूरत नहीं | {category} chi garaj nahi kadha | {category} ची गरज नाही | leave the {category} out

size {size} please | {size} me dedo | {size} wala add karo | {size} वाला डालो | {size} cha taka | {size} चा टाका
make it {size} | go for {size}

proceed | continue to payment | let's finish | aage badho payment ki taraf | आगे बढ़ो पेमेंट
pudhe chala payment la | पुढे पेमेंटला चला | order now with cod | cod pe order karo abhi cart wala

what's my total | my total so far | how much does it come to | grand total please | ab tak ka total | अब तक का टोटल
ata paryantcha total | आतापर्यंतचं टोटल | sab milake kitna hua | सब मिलाकर कितना हुआ | sagla milun kiti

what's in my bag | what is there in my basket | whats inside my cart now | bag me kya kya hai | बैग में क्या है
bag madhe kay ahe | बॅगमध्ये काय आहे | show bag | see my bag | let me see what i picked

kindly place my order | can you place the order for me | please complete it | order daal do | order laga do mera
मेरा ऑर्डर लगा दो | mazi order takun dya | माझी ऑर्डर टाकून द्या | i am ready to order

half a dozen {category} please | {n} pairs of {category} | {n} pieces of this | {n} pieces chahiye iske
इसके {n} पीस चाहिए | yache {n} piece dya | याचे {n} पीस द्या | a couple of these | one each of the first three

keep the first, drop the second | remove both {category} | delete the {brand} one from bag
pehla rakho doosra hatao | पहला रखो दूसरा हटाओ | pahila theva dusra kadha | पहिला ठेवा, दुसरा काढा

fine i'll buy this | ok going with this | final, this one | yahi final karo | यही फाइनल करो | hech final kara
हेच फायनल | done deal, add it | chalo ye le lete hai | चलो ये ले लेते हैं

can you change size in my basket to {size} | {size} ki jagah {size} chahiye cart me
cart madhe {size} aivaji {size} | बास्केट में {size} कर दो | बास्केटमध्ये {size} करा | change size to {size}
size badal ke {size} kar do | साइज बदलकर {size} करो

इसे ले लूँगा | ये वाला दे दीजिए | यही चाहिए, पैक कर दीजिए | ठीक है यही ले लेता हूँ | इसको थैले में डाल दो
टोकरी में रख दो इसे | मेरे बैग में डालिए | हेच घेते | हा पॅक करून द्या | ठीक आहे हाच घेतो | पिशवीत टाका हे
माझ्या बास्केटमध्ये ठेवा

पहला वाला मेरी टोकरी में डालो | दूसरी वाली {size} में दे दीजिए | तीसरी वाली ले लूँगी | {colour} वाली डाल दीजिए
पहिला माझ्या बास्केटमध्ये टाका | दुसरी {size} मध्ये द्या | तिसरी घेईन | {colour} वाली टाका

मेरी टोकरी दिखाओ | टोकरी में क्या-क्या है | मेरे बैग में कितने का सामान है | अब तक क्या डाला है मैंने
कितने पैसे हुए | कुल मिलाकर कितने का हुआ | माझी बास्केट दाखवा | पिशवीत काय काय आहे | एकूण किती पैसे झाले
आत्तापर्यंत काय टाकलं

{category} निकाल दीजिए कार्ट से | {category} नहीं चाहिए, हटा दीजिए | यह हटाइए | इसे टोकरी से निकालो
पहला वाला निकाल दो | {category} काढून टाका बास्केटमधून | {category} नको, काढून टाका | हे काढा | पहिला काढून टाका

undo it | undo my last change | please undo | undo karo | undo kar do | oops undo that
reverse that change | go back to how it was | अनडू करो | अनडू कर दो | जो किया वो वापस लो
पिछला बदलाव वापस लो | वैसा ही कर दो जैसा पहले था | अनडू करा | केलेला बदल मागे घ्या | होतं तसं करा
जसं होतं तसं ठेवा | आधीसारखं करा

हटाया हुआ वापस रखो | जो निकाला था वो फिर से डालो | गलती से निकाल दिया, वापस डालो | वो {category} वापस रख दो
काढलेलं परत ठेवा | चुकून काढलं, परत टाका | ती {category} परत ठेवा | put the {category} back
put back what i removed | oh no put it back | nevermind put it back | ruko wapas rakho

{n} कर दीजिए | दो की जगह {n} कर दीजिए | एक और बढ़ा दो | मात्रा {n} कर दो | एक घटा दो | {n} करा | एक वाढवा
एक कमी करा यातलं

ऑर्डर पूरा कर दीजिए | अब खरीद लेता हूँ | पैसे कहाँ दूँ | बिल बना दीजिए | आगे बढ़िए, पैसे देता हूँ
ऑर्डर पूर्ण करा | आता घेऊन टाकतो | बिल करून द्या | पैसे कुठे भरू
"""

INTENT = Intent(
    name=IntentName.CART,
    description="Adds, changes, removes, shows or empties the cart, takes back a change, checks out or pays for it.",
    examples=EXAMPLES,
    tools=("add_to_cart", "remove_from_cart", "change_cart_line", "clear_cart", "show_cart", "undo_last_write"),
)
